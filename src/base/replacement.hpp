// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

// Replacing a file or symlink by one rename, so that other processes see either the old or the new
// one at every moment.

namespace gov {

/// Who may be replacing the same file at the same time. One writer, who holds a lock, uses the same
/// temporary name each time, so that nothing piles up when it is killed. Where the file system has
/// no locks, each needs a name of its own.
enum class Writers { one, several };

/// The name beside `path` under which its replacement is made.
[[nodiscard]] std::string replacement_path(std::string_view path);

/// replacement_path(), after what a killed process left there was removed.
[[nodiscard]] std::string make_way_beside(const std::string& path, Writers writers = Writers::one);

/// Renames `temporary` to `path`. A temporary that cannot be moved there is deleted.
[[nodiscard]] Result<void> move_into_place(const std::string& temporary, const std::string& path);

/// Makes `path` a symlink to `target`, replacing any symlink or file. Writes nothing if it already
/// is that symlink.
[[nodiscard]] Result<void> replace_link(const std::string& path, const std::string& target,
                                        Writers writers = Writers::one);

/// Whether no symlink can be made in a directory, although files can: a USB stick, some network
/// disks, some filters of containers. Tries it.
[[nodiscard]] bool is_without_links(const std::string& directory);

}  // namespace gov
