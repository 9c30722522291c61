// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "base/unique_fd.hpp"
#include "unpack/unpack_failure.hpp"

namespace gov {

/// Writes new files and directories below one directory and nowhere else: every component is opened
/// separately, relative to its parent's descriptor, and symlinks are not followed. Nothing that
/// exists is replaced. Modes are exactly as requested, whatever the umask.
///
/// Paths are components below the root, validated by the caller: none is empty, "..", or contains a
/// slash. Missing parents are created (0755). At most one descriptor per directory level is open.
/// Errors: integrity if the name is taken; permission, with the amounts, if the disk is full.
class TreeWriter {
 public:
  using Path = std::span<const std::string_view>;
  /// Called for each file and directory, including the root, while it is open and complete. `path`
  /// is relative to the root. An error ends the call that created it.
  using OnMade = std::function<Result<void>(int descriptor, const std::string& path)>;

  /// `root` is an existing, empty directory that no other user can write to.
  [[nodiscard]] static Result<TreeWriter> open(const std::string& root, OnMade on_made = {});

  /// An existing directory is no error.
  [[nodiscard]] Expected<void, UnpackFailure> make_directory(Path path);

  /// `mode` is 0644 or 0755. Between begin_file() and end_file() only write() may be called.
  [[nodiscard]] Expected<void, UnpackFailure> begin_file(Path path, mode_t mode);
  [[nodiscard]] Result<void> write(std::span<const std::byte> content);
  [[nodiscard]] Result<void> end_file();

  [[nodiscard]] std::uint64_t directories_made() const { return directories_made_; }
  [[nodiscard]] std::uint64_t bytes_written() const { return bytes_written_; }

 private:
  struct Level {
    std::string name;
    UniqueFd directory;
  };
  enum class ModeFix { unknown, needed, not_needed };

  TreeWriter(UniqueFd root, OnMade on_made)
      : root_(std::move(root)), on_made_(std::move(on_made)) {}

  [[nodiscard]] int current_directory() const;
  [[nodiscard]] Expected<void, UnpackFailure> enter(Path directories);
  [[nodiscard]] Expected<void, UnpackFailure> enter_child(std::string_view name);
  [[nodiscard]] Result<void> fix_mode(int descriptor, mode_t mode, ModeFix& fix);
  [[nodiscard]] std::string path_below_current(std::string_view name) const;
  [[nodiscard]] Error disk_error(std::string what, int error_number) const;

  UniqueFd root_;
  OnMade on_made_;
  std::vector<Level> levels_;  // the open directories below root_, outermost first
  UniqueFd file_;
  std::string file_path_;  // for messages
  ModeFix directory_fix_ = ModeFix::unknown;
  ModeFix plain_fix_ = ModeFix::unknown;
  ModeFix executable_fix_ = ModeFix::unknown;
  std::uint64_t directories_made_ = 0;
  std::uint64_t bytes_written_ = 0;
};

}  // namespace gov
