// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace gov {

/// The names in a directory, sorted as bytes, without "." and "..". A missing directory is empty.
[[nodiscard]] Result<std::vector<std::string>> list_directory(const std::string& path);

enum class EntryKind { file, directory, link, other };

/// Calls `visit` for everything below a directory, parents before what is in them, names in the
/// order of the directory. Symlinks are visited and not followed. Ends with the first error.
[[nodiscard]] Result<void> visit_tree(
    const std::string& root,
    const std::function<Result<void>(const std::string& path, EntryKind kind)>& visit);

/// Makes the directory with `mode` whatever the umask, and its missing parents as the umask says:
/// those may be somebody else's, such as ~/.local/share. An existing directory is fine.
/// Errors: permission; failure where something else stands there, such as a dangling link.
[[nodiscard]] Result<void> make_directories(const std::string& path, mode_t mode = 0755);

/// A new, empty, private (0700) directory `prefix` + random suffix; returns its path.
[[nodiscard]] Result<std::string> make_unique_directory(const std::string& prefix);

enum class RenameOutcome { renamed, target_exists };

/// Renames a directory unless the target exists: atomically where the file system can
/// (renameat2, renamex_np), otherwise by rename(), which itself refuses a non-empty target
/// directory.
[[nodiscard]] Result<RenameOutcome> rename_without_replacing(const std::string& from,
                                                             const std::string& to);

/// Writes everything that belongs to the file system of `path` to the disk and waits for it
/// (syncfs, fsync_volume_np). Where the file system has no such call that is no error.
[[nodiscard]] Result<void> flush_file_system(const std::string& path);

/// Leaves less for flush_file_system() to do later: the same without the promise, and on macOS
/// without waiting. Its failures are met again by that one.
void begin_flush_of_file_system(const std::string& path);

/// fsync() of a directory: makes a rename in it durable.
[[nodiscard]] Result<void> flush_directory(const std::string& path);

}  // namespace gov
