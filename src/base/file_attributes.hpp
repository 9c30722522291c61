// SPDX-License-Identifier: MIT
#pragma once

#include <sys/stat.h>

#include <string>

#include "base/result.hpp"

namespace gov {

/// Makes an open new file like the one at `path` that it shall replace, whose stat() is `status`:
/// owner, group, mode, extended attributes and access list. A group that this user may not give
/// away leaves the new file without permissions for a group. Errors: permission, failure.
[[nodiscard]] Result<void> take_attributes(int descriptor, const std::string& path,
                                           const struct stat& status);

/// The part of it that differs between systems: gives the open file `to` the extended attributes
/// and the access list of the file at `from`. Attributes that the system computes from the content
/// are left out. 0, or the errno of the failure.
[[nodiscard]] int copy_attribute_lists(const std::string& from, int to);

}  // namespace gov
