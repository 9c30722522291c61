// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "shell/file_backups.hpp"

// Changes to files that belong to the user: planned, shown, then made all or not at all, with a
// backup of each file as it was before gov came (file_backups.hpp). Symlinks are followed, so that
// dotfiles kept elsewhere stay links.

namespace gov {

/// In bytes. No start-up or settings file that people write is larger.
inline constexpr std::size_t kLargestEditedFile = 4U << 20U;

/// One file as it is and as it shall be.
struct FileEdit {
  std::string path;
  std::optional<std::string> before;  // absent: there is no such file
  std::optional<std::string> after;   // absent: the file is deleted

  /// No file is made for an empty text.
  [[nodiscard]] bool changes_something() const {
    return before.value_or("") != after.value_or("") || (before && !after);
  }
};

/// Returns the new text for a given one; the text of a missing file is empty.
using TextChange = std::function<Result<std::string>(std::string_view)>;

/// Reads the file, at most kLargestEditedFile, and asks `change` what it shall become. Writes
/// nothing. Errors: those of `change`, permission, failure.
[[nodiscard]] Result<FileEdit> plan_edit(const std::string& path, const TextChange& change);

/// What an edit does, for people: a line with the path, "~/…" below `home`, then the lines that
/// differ, marked - and +. Without a newline at the end. Pure.
[[nodiscard]] std::string diff_text(const FileEdit& edit, std::string_view home);

/// What all edits of a run have in common.
struct EditRun {
  FileBackups backups;
  std::string_view command;  // what to run again, for the hint of an error
};

/// Makes the edits; those that change nothing are passed over. A backup of each file that exists is
/// kept first; missing folders are made. When one file cannot be written, those written before it
/// become again what they were. Errors: permission or failure where a file may not be changed
/// (edit_permission.hpp), or was changed since it was read, before anything is written; the same
/// while writing.
[[nodiscard]] Result<void> apply_edits(const std::vector<FileEdit>& edits, const EditRun& run);

/// Makes edits that take gov's text out of the files. A backup that says what the file says then is
/// deleted, also of a file that an earlier call, killed since, had changed already; the places of
/// the others are returned. All or nothing and the errors as for apply_edits().
[[nodiscard]] Result<std::vector<std::string>> undo_edits(const std::vector<FileEdit>& edits,
                                                          const EditRun& run);

}  // namespace gov
