// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <cstddef>

// What differs between systems in base/extended_attributes. None of the calls follows a link.

namespace gov {

/// As llistxattr(2): the names, a NUL behind each, or -1 with errno.
[[nodiscard]] ssize_t list_attribute_names(const char* path, char* names, std::size_t size);

/// 0, also when the file has no such attribute, or errno.
[[nodiscard]] int remove_attribute(const char* path, const char* name);

}  // namespace gov
