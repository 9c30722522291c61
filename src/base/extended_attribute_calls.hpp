// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <cstddef>

#include "base/extended_attributes.hpp"

// What differs between systems in base/extended_attributes. None of the calls follows a link.

namespace gov {

/// Like llistxattr(2): the names, each followed by a NUL, or -1 with errno set.
[[nodiscard]] ssize_t list_attribute_names(const AttributedFile& file, char* names,
                                           std::size_t size);

/// Like lgetxattr(2): the length of the value, or -1 with errno set.
[[nodiscard]] ssize_t read_attribute(const AttributedFile& file, const char* name, char* value,
                                     std::size_t size);

/// 0, also when the file has no such attribute, or errno.
[[nodiscard]] int remove_attribute(const AttributedFile& file, const char* name);

}  // namespace gov
