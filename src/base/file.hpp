// SPDX-License-Identifier: MIT
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/unique_fd.hpp"

// Reading and writing single files. Paths are byte strings, as the system has them.

namespace gov {

/// The content of a regular file of at most `max_bytes`. Opened without blocking: a FIFO, a device
/// or a directory is an error, never a hang. Errors: failure or permission; ENOENT is an error here
/// (see read_if_present).
[[nodiscard]] Result<std::string> read_file(const std::string& path, std::size_t max_bytes);

/// Reads an open regular file, whose fstat() tells `size`, to its end, or until it turns out to be
/// longer than `max_bytes`; then `content` is longer, too. 0, or the errno of a failed read().
[[nodiscard]] int read_to_end(int descriptor, off_t size, std::size_t max_bytes,
                              std::string& content);

/// As read_file, but absent when there is no such file.
[[nodiscard]] Result<std::optional<std::string>> read_if_present(const std::string& path,
                                                                 std::size_t max_bytes);

struct FileAndStatus {
  std::string content;
  struct stat status;  // of the file that was read, whatever the path leads to by now
};
/// As read_if_present.
[[nodiscard]] Result<std::optional<FileAndStatus>> read_with_status(const std::string& path,
                                                                    std::size_t max_bytes);

/// The first bytes of a regular file, at least `bytes` of them where it has so many; absent for one
/// that cannot be read and for everything else.
[[nodiscard]] std::optional<std::string> read_beginning(const std::string& path, std::size_t bytes);

/// Whether a written file is on the disk when the function returns, or when the caller flushes.
enum class FileFlush { now, by_caller };

/// Replaces the file in one step: a temporary file beside it, then rename. A symlink is followed,
/// so that dotfiles kept elsewhere stay links, also where its target does not exist yet. Mode,
/// owner, group, extended attributes and access list of an existing file are kept; a new one gets
/// `mode`, and where root writes it the owner of its directory. Other names of the file (hard
/// links) keep the old text. A directory, a device or a FIFO is never replaced.
[[nodiscard]] Result<void> write_file_atomically(const std::string& path, std::string_view content,
                                                 mode_t mode = 0644,
                                                 FileFlush flush = FileFlush::now);

/// Writes everything or fails; EINTR is retried.
[[nodiscard]] Result<void> write_all(int descriptor, std::string_view content,
                                     const std::string& name_for_errors);

/// lstat() as an optional: absent whenever lstat() fails, whatever the reason.
[[nodiscard]] std::optional<struct stat> status_of_link(const std::string& path);
/// stat() likewise.
[[nodiscard]] std::optional<struct stat> status_of(const std::string& path);

/// The same file on the disk, whatever its names: device and inode. False when either is absent.
[[nodiscard]] bool is_same_file(const std::optional<struct stat>& a,
                                const std::optional<struct stat>& b);

[[nodiscard]] bool is_directory(const std::string& path);
[[nodiscard]] bool is_regular_file(const std::string& path);
/// A regular file that this process may execute.
[[nodiscard]] bool is_executable(const std::string& path);

/// The target text of a symlink; absent when `path` is not a symlink.
[[nodiscard]] std::optional<std::string> link_target(const std::string& path);

/// Where a write through `path` lands: the end of its chain of links, which need not exist yet.
/// Errors: failure for links that lead in a circle.
[[nodiscard]] Result<std::string> follow_links(std::string path);

/// realpath(): absolute, without links; absent when something on the way is missing.
[[nodiscard]] std::optional<std::string> canonical_path(const std::string& path);

/// Whether `path` lies below `directory` once all symlinks are followed. If `path` does not exist,
/// its text decides.
[[nodiscard]] bool leads_below(const std::string& path, const std::string& directory);

/// The working directory as the kernel knows it; absent when it was deleted or cannot be reached.
[[nodiscard]] std::optional<std::string> working_directory();

[[nodiscard]] std::string_view base_name(std::string_view path);
/// "." for a bare name, "/" for the root.
[[nodiscard]] std::string parent_directory(std::string_view path);

}  // namespace gov
