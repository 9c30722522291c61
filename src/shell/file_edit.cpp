// SPDX-License-Identifier: MIT
#include "shell/file_edit.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>

#include "base/checkpoint.hpp"
#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/replacement.hpp"
#include "base/text.hpp"
#include "shell/edit_permission.hpp"
#include "shell/home_word.hpp"

namespace gov {
namespace {

constexpr std::size_t kLargestEditedFile = 4U << 20U;
constexpr std::string_view kBackupSuffix = ".before-gov";

std::string backup_of(const FileEdit& edit) { return concat(edit.path, kBackupSuffix); }

/// The newline at the end of the last line does not start another line.
std::vector<std::string_view> lines_of(std::string_view text) {
  auto lines = split(text, '\n');
  if (lines.back().empty()) lines.pop_back();
  return lines;
}

/// An editor may have saved the file while gov was waiting for the user's answer.
Result<void> check_unchanged(const FileEdit& edit, std::string_view command) {
  GOV_TRY_ASSIGN(const std::optional<std::string> now,
                 read_if_present(edit.path, kLargestEditedFile));
  if (now == edit.before) return {};
  return fail(ErrorKind::failure, concat("cannot change ", in_quotes(edit.path)))
      .with_reason("it was changed in the meantime")
      .with_hint(std::string(command));
}

Result<void> keep_backup(const FileEdit& edit) {
  const std::string backup = backup_of(edit);
  if (!edit.before || status_of_link(backup)) return {};  // the oldest is the original
  const auto status = status_of(edit.path);
  return write_file_atomically(backup, *edit.before, status ? status->st_mode & 07777U : 0600);
}

Result<void> put_in(const FileEdit& edit) {
  GOV_TRY(keep_backup(edit));
  GOV_TRY(checkpoint("backup-kept"));
  GOV_TRY(make_directories(parent_directory(edit.path)));
  return write_file_atomically(edit.path, edit.after);
}

/// Deletes the file that the path resolves to. Symlinks in the path were not made by gov, and stay.
bool delete_file(const FileEdit& edit) {
  return ::unlink(canonical_path(edit.path).value_or(edit.path).c_str()) == 0;
}

Result<void> take_out(const FileEdit& edit) {
  // A file that contained nothing but gov's text was created by gov.
  const bool is_ours = edit.after.empty() && !status_of_link(backup_of(edit));
  if (is_ours && delete_file(edit)) return {};
  return write_file_atomically(edit.path, edit.after);
}

/// A backup with the same content as the file is no longer needed; the user decides about any
/// other.
void drop_backup_that_equals(const FileEdit& edit, const std::string& text) {
  const auto saved = read_if_present(backup_of(edit), kLargestEditedFile);
  if (saved && *saved && **saved == text) ::unlink(backup_of(edit).c_str());
}

/// Restores a file changed by this call. If that fails, the user still has the backup.
void put_back(const FileEdit& edit) {
  if (!edit.before) {
    (void)delete_file(edit);
    return;
  }
  if (write_file_atomically(edit.path, *edit.before)) drop_backup_that_equals(edit, *edit.before);
}

/// Removes temporary files left by a gov that was killed while writing.
void remove_leftovers(const FileEdit& edit) {
  for (const std::string& path : {edit.path, backup_of(edit)}) {
    if (const auto target = follow_links(path)) (void)make_way_beside(*target);
  }
}

struct Direction {
  Result<void> (*write)(const FileEdit&);
  std::string_view by_hand;  // what the user has to do if gov may not write
  std::string_view command;  // what to run again
};

Result<void> write_all_or_none(const std::vector<FileEdit>& edits, const Direction& direction) {
  for (const FileEdit& edit : edits) {
    GOV_TRY(check_edit_permission(edit.path, direction.by_hand, direction.command));
    GOV_TRY(check_unchanged(edit, direction.command));
  }
  for (auto edit = edits.begin(); edit != edits.end(); ++edit) {
    auto written = direction.write(*edit);
    if (written) written = checkpoint("file-edited");
    if (written) continue;
    if (edit->before) drop_backup_that_equals(*edit, *edit->before);
    std::for_each(edits.begin(), edit + 1, put_back);
    return written;
  }
  return {};
}

std::vector<FileEdit> only_changes(const std::vector<FileEdit>& edits) {
  std::vector<FileEdit> changes;
  std::copy_if(edits.begin(), edits.end(), std::back_inserter(changes),
               [](const FileEdit& edit) { return edit.changes_something(); });
  return changes;
}

}  // namespace

Result<FileEdit> plan_edit(const std::string& path, const TextChange& change) {
  GOV_TRY_ASSIGN(std::optional<std::string> before, read_if_present(path, kLargestEditedFile));
  auto after = change(before ? std::string_view(*before) : std::string_view());
  if (!after) return std::move(after).error().within(concat("cannot change ", in_quotes(path)));
  return FileEdit{path, std::move(before), std::move(*after)};
}

std::string diff_text(const FileEdit& edit, std::string_view home) {
  const std::string whole = edit.before.value_or("");
  const auto before = lines_of(whole);
  const auto after = lines_of(edit.after);
  const auto shorter = std::min(before.size(), after.size());
  std::size_t start = 0;
  while (start < shorter && before[start] == after[start]) ++start;
  std::size_t tail = 0;
  while (tail < shorter - start &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
    ++tail;
  }
  std::string text = concat(edit.before ? "changing " : "making ", home_text(edit.path, home));
  for (std::size_t i = start; i < before.size() - tail; ++i)
    text += concat("\n  - ", printable(before[i], 400));
  for (std::size_t i = start; i < after.size() - tail; ++i)
    text += concat("\n  + ", printable(after[i], 400));
  return text;
}

Result<void> apply_edits(const std::vector<FileEdit>& edits, std::string_view command) {
  for (const FileEdit& edit : edits) remove_leftovers(edit);
  return write_all_or_none(only_changes(edits), {put_in, "add the lines shown above", command});
}

Result<std::vector<std::string>> undo_edits(const std::vector<FileEdit>& edits,
                                            std::string_view command) {
  GOV_TRY(
      write_all_or_none(only_changes(edits), {take_out, "remove the lines shown above", command}));
  std::vector<std::string> kept;
  for (const FileEdit& edit : edits) {
    remove_leftovers(edit);
    drop_backup_that_equals(edit, edit.after);
    if (status_of_link(backup_of(edit))) kept.push_back(backup_of(edit));
  }
  GOV_TRY(checkpoint("backups-dropped"));
  return kept;
}

}  // namespace gov
