// SPDX-License-Identifier: MIT
#include <sys/xattr.h>

#include <cerrno>

#include "base/extended_attribute_calls.hpp"

namespace gov {

ssize_t list_attribute_names(const char* path, char* names, std::size_t size) {
  return ::llistxattr(path, names, size);
}

int remove_attribute(const char* path, const char* name) {
  return ::lremovexattr(path, name) == 0 || errno == ENODATA ? 0 : errno;
}

}  // namespace gov
