// SPDX-License-Identifier: MIT
#include <sys/xattr.h>

#include <cerrno>

#include "base/extended_attribute_calls.hpp"

namespace gov {

ssize_t list_attribute_names(const AttributedFile& file, char* names, std::size_t size) {
  return file.is_open() ? ::flistxattr(file.descriptor, names, size)
                        : ::llistxattr(file.path.c_str(), names, size);
}

ssize_t read_attribute(const AttributedFile& file, const char* name, char* value,
                       std::size_t size) {
  return file.is_open() ? ::fgetxattr(file.descriptor, name, value, size)
                        : ::lgetxattr(file.path.c_str(), name, value, size);
}

int remove_attribute(const AttributedFile& file, const char* name) {
  const int status = file.is_open() ? ::fremovexattr(file.descriptor, name)
                                    : ::lremovexattr(file.path.c_str(), name);
  return status == 0 || errno == ENODATA ? 0 : errno;
}

}  // namespace gov
