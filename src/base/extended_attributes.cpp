// SPDX-License-Identifier: MIT
#include "base/extended_attributes.hpp"

#include <cerrno>

#include "base/extended_attribute_calls.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::size_t kUsualBytes = 1024;
constexpr std::size_t kMostBytes = std::size_t{1} << 20U;  // Linux ends at 64 KiB

/// The names, a NUL behind each. They may have become more since the last call: then ERANGE comes.
Result<std::string> packed_names(const std::string& path) {
  std::string names(kUsualBytes, '\0');
  for (;;) {
    const ssize_t size = list_attribute_names(path.c_str(), names.data(), names.size());
    if (size >= 0) {
      names.resize(static_cast<std::size_t>(size));
      return names;
    }
    if (errno == ENOTSUP) return std::string();
    if (errno != ERANGE || names.size() >= kMostBytes)
      return system_error(concat("cannot list the attributes of ", quoted(path)), errno);
    names.resize(names.size() * 4);
  }
}

Result<std::vector<std::string>> list(const std::string& path) {
  GOV_TRY_ASSIGN(const std::string packed, packed_names(path));
  std::vector<std::string> names;
  for (const std::string_view name : split(packed, '\0')) {
    if (!name.empty()) names.emplace_back(name);
  }
  return names;
}

Result<void> remove(const std::string& path, const std::string& name) {
  const int error_number = remove_attribute(path.c_str(), name.c_str());
  if (error_number == 0) return {};
  return system_error(concat("cannot remove the attribute ", quoted(name), " of ", quoted(path)),
                      error_number);
}

}  // namespace

ExtendedAttributes system_extended_attributes() { return {list, remove}; }

}  // namespace gov
