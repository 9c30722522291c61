// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

// Replacing a file or symlink by one rename, so that other processes see either the old or the new
// one at every moment.

namespace gov {

/// The name beside `path` under which its replacement is made.
[[nodiscard]] std::string replacement_path(std::string_view path);

/// replacement_path(), after what a killed process left there was removed.
[[nodiscard]] std::string make_way_beside(const std::string& path);

/// Renames `temporary` to `path`. A temporary that cannot be moved there is deleted.
[[nodiscard]] Result<void> move_into_place(const std::string& temporary, const std::string& path);

/// Makes `path` a symlink to `target`, replacing any symlink or file. Writes nothing if it already
/// is that symlink.
[[nodiscard]] Result<void> replace_link(const std::string& path, const std::string& target);

}  // namespace gov
