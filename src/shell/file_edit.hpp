// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

// Changes to the user's own files: planned, shown, then all made or none, with a backup of each
// original file. Symlinks are followed, so that dotfiles kept elsewhere stay links.

namespace gov {

/// The current and the new content of one file.
struct FileEdit {
  std::string path;
  std::optional<std::string> before;  // absent: there is no such file
  std::string after;

  [[nodiscard]] bool changes_something() const { return before.value_or("") != after; }
};

/// Returns the new text for a given one; the text of a missing file is empty.
using TextChange = std::function<Result<std::string>(std::string_view)>;

/// Reads the file, at most 4 MiB, and applies `change` to its text. Writes nothing. Errors: those
/// of `change`, permission, failure.
[[nodiscard]] Result<FileEdit> plan_edit(const std::string& path, const TextChange& change);

/// A readable diff: a line with the path, "~/…" below `home`, then the lines between the common
/// start and end of both texts, marked - and +. No newline at the end. Pure.
[[nodiscard]] std::string diff_text(const FileEdit& edit, std::string_view home);

/// Writes gov's text into the files; edits that change nothing are skipped. Each existing file
/// without a backup is copied to PATH.before-gov first; missing folders are created. If one file
/// cannot be written, those written before it are restored. `command` is what to run again, for the
/// hint. Errors: permission or failure, before anything is written, if a file may not be changed
/// (edit_permission.hpp) or has changed since it was read; the same for errors while writing.
[[nodiscard]] Result<void> apply_edits(const std::vector<FileEdit>& edits,
                                       std::string_view command);

/// Removes gov's text from the files. A file that contained nothing else and has no backup was
/// created by gov, and is deleted. A backup that equals the new text is deleted as well, even if an
/// earlier call that was killed had already changed the file; the other backups are returned. All
/// or nothing, with the errors of apply_edits().
[[nodiscard]] Result<std::vector<std::string>> undo_edits(const std::vector<FileEdit>& edits,
                                                          std::string_view command);

}  // namespace gov
