// SPDX-License-Identifier: MIT
#include "base/extended_attributes.hpp"

#include <array>
#include <cerrno>
#include <span>

#include "base/extended_attribute_calls.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::size_t kUsualBytes = 1024;
constexpr std::size_t kMostBytes = std::size_t{1} << 20U;  // Linux ends at 64 KiB

std::vector<std::string> unpacked(std::string_view packed) {
  std::vector<std::string> names;
  for (const std::string_view name : split(packed, '\0')) {
    if (!name.empty()) names.emplace_back(name);
  }
  return names;
}

/// Files rarely have attributes, so the common case allocates nothing.
Result<std::vector<std::string>> list_names(const AttributedFile& file) {
  std::array<char, kUsualBytes> usual{};
  std::string more;
  std::span<char> room(usual);
  for (;;) {
    const ssize_t size = list_attribute_names(file, room.data(), room.size());
    if (size == 0 || (size < 0 && errno == ENOTSUP)) return std::vector<std::string>();
    if (size > 0) return unpacked({room.data(), static_cast<std::size_t>(size)});
    // ERANGE: the list is longer than the buffer, and may have grown since its size was asked for.
    if (errno != ERANGE || room.size() >= kMostBytes)
      return system_error(concat("cannot list the attributes of ", in_quotes(file.path)), errno);
    more.resize(room.size() * 4);
    room = more;
  }
}

Result<void> remove_name(const AttributedFile& file, const std::string& name) {
  const int error_number = remove_attribute(file, name.c_str());
  if (error_number == 0) return {};
  return system_error(
      concat("cannot remove the attribute ", in_quotes(name), " of ", in_quotes(file.path)),
      error_number);
}

}  // namespace

ExtendedAttributes system_extended_attributes() { return {list_names, remove_name}; }

std::optional<std::string> attribute_value(const AttributedFile& file, const std::string& name) {
  constexpr std::size_t kLargestValue = 4096;
  std::string value(kLargestValue, '\0');
  const ssize_t size = read_attribute(file, name.c_str(), value.data(), value.size());
  if (size < 0) return std::nullopt;
  value.resize(static_cast<std::size_t>(size));
  return value;
}

}  // namespace gov
