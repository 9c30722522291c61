// SPDX-License-Identifier: MIT
#include <sys/xattr.h>

#include <cerrno>

#include "base/extended_attribute_calls.hpp"

namespace gov {

ssize_t list_attribute_names(const char* path, char* names, std::size_t size) {
  return ::listxattr(path, names, size, XATTR_NOFOLLOW);
}

int remove_attribute(const char* path, const char* name) {
  return ::removexattr(path, name, XATTR_NOFOLLOW) == 0 || errno == ENOATTR ? 0 : errno;
}

}  // namespace gov
