// SPDX-License-Identifier: MIT
#include <sys/xattr.h>

#include <cerrno>

#include "base/extended_attribute_calls.hpp"

namespace gov {

ssize_t list_attribute_names(const AttributedFile& file, char* names, std::size_t size) {
  return file.is_open() ? ::flistxattr(file.descriptor, names, size, 0)
                        : ::listxattr(file.path.c_str(), names, size, XATTR_NOFOLLOW);
}

ssize_t read_attribute(const AttributedFile& file, const char* name, char* value,
                       std::size_t size) {
  return file.is_open() ? ::fgetxattr(file.descriptor, name, value, size, 0, 0)
                        : ::getxattr(file.path.c_str(), name, value, size, 0, XATTR_NOFOLLOW);
}

int remove_attribute(const AttributedFile& file, const char* name) {
  const int status = file.is_open() ? ::fremovexattr(file.descriptor, name, 0)
                                    : ::removexattr(file.path.c_str(), name, XATTR_NOFOLLOW);
  return status == 0 || errno == ENOATTR ? 0 : errno;
}

}  // namespace gov
