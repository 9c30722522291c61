// SPDX-License-Identifier: MIT
#include <sys/xattr.h>

#include <cerrno>

#include "base/extended_attributes.hpp"
#include "base/file_attributes.hpp"

namespace gov {
namespace {

// acl(5): the list is an attribute. See also xattr(7).
constexpr std::string_view kAccessList = "system.posix_acl_access";

/// Without this attribute the file has another meaning for its user; the others are the system's.
bool is_essential(const std::string& name) {
  return name == kAccessList || name.starts_with("user.");
}

/// Hashes and capabilities belong to the old content.
bool belongs_to_content(const std::string& name) {
  return name == "security.ima" || name == "security.evm" || name == "security.capability";
}

/// 0, or the errno of the failure.
int copy_one(const std::string& from, int to, const std::string& name) {
  constexpr std::size_t kLargestValue = 64U << 10U;  // XATTR_SIZE_MAX of linux/limits.h
  std::string value(kLargestValue, '\0');
  const ssize_t size = ::lgetxattr(from.c_str(), name.c_str(), value.data(), value.size());
  if (size < 0) return errno == ENODATA ? 0 : errno;
  const auto length = static_cast<std::size_t>(size);
  return ::fsetxattr(to, name.c_str(), value.data(), length, 0) == 0 ? 0 : errno;
}

}  // namespace

int copy_attribute_lists(const std::string& from, int to) {
  const auto names = system_extended_attributes().list({.path = from});
  if (!names) return 0;
  bool has_access_list = false;
  for (const std::string& name : *names) {
    has_access_list = has_access_list || name == kAccessList;
    if (belongs_to_content(name)) continue;
    const int refused = copy_one(from, to, name);
    if (refused != 0 && is_essential(name)) return refused;
  }
  // The folder may have given the new file a list that the old one did not have.
  if (!has_access_list) (void)::fremovexattr(to, kAccessList.data());
  return 0;
}

}  // namespace gov
