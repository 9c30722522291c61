// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

// Changes to files that belong to the user: planned, shown, then made all or not at all, with a
// backup of each file as it was before gov came. Symlinks are followed, so that dotfiles kept
// elsewhere stay links.

namespace gov {

/// One file as it is and as it shall be.
struct FileEdit {
  std::string path;
  std::optional<std::string> before;  // absent: there is no such file
  std::string after;

  [[nodiscard]] bool changes_something() const { return before.value_or("") != after; }
};

/// What a text shall become; the text of a missing file is empty.
using TextChange = std::function<Result<std::string>(std::string_view)>;

/// Reads the file, at most 4 MiB, and asks `change` what it shall become. Writes nothing.
/// Errors: those of `change`, permission, failure.
[[nodiscard]] Result<FileEdit> plan_edit(const std::string& path, const TextChange& change);

/// What an edit does, for people: a line with the path, "~/…" below `home`, then the lines between
/// the common start and the common end of both texts, marked - and +. Without a newline at the end.
/// Pure.
[[nodiscard]] std::string diff_text(const FileEdit& edit, std::string_view home);

/// Puts gov's text into the files; edits that change nothing are passed over. Each file that exists
/// and has no backup yet is copied to PATH.before-gov first; missing folders are made. When one
/// file cannot be written, those written before it become again what they were. `command` is what
/// to run again, for the hint. Errors: permission or failure where a file may not be changed
/// (edit_permission.hpp), or was changed since it was read, before anything is written; the same
/// while writing.
[[nodiscard]] Result<void> apply_edits(const std::vector<FileEdit>& edits,
                                       std::string_view command);

/// Takes gov's text out of the files. A file that held nothing else and has no backup was made by
/// gov, and is deleted. A backup that equals the new text is deleted as well, also of a file that
/// an earlier call, killed since, had changed already; the others are returned. All or nothing and
/// the errors as for apply_edits().
[[nodiscard]] Result<std::vector<std::string>> undo_edits(const std::vector<FileEdit>& edits,
                                                          std::string_view command);

}  // namespace gov
