// SPDX-License-Identifier: MIT
#include "shell/file_edit.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <iterator>

#include "base/checkpoint.hpp"
#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/replacement.hpp"
#include "base/text.hpp"
#include "shell/edit_permission.hpp"
#include "shell/home_word.hpp"
#include "shell/line_diff.hpp"

namespace gov {
namespace {

/// While the user was asked, an editor may have saved the file.
Result<void> check_unchanged(const FileEdit& edit, std::string_view command) {
  GOV_TRY_ASSIGN(const std::optional<std::string> now,
                 read_if_present(edit.path, kLargestEditedFile));
  if (now == edit.before) return {};
  return fail(ErrorKind::failure, concat("cannot change ", in_quotes(edit.path)))
      .with_reason("it was changed in the meantime")
      .with_hint(std::string(command));
}

/// Deletes the file that the path leads to. A symlink on the way was not made by gov, and stays.
Result<void> delete_file(const std::string& path) {
  if (::unlink(canonical_path(path).value_or(path).c_str()) == 0 || errno == ENOENT) return {};
  return system_error(concat("cannot delete ", in_quotes(path)), errno);
}

Result<void> write_text(const std::string& path, const std::optional<std::string>& text) {
  return text ? write_file_atomically(path, *text) : delete_file(path);
}

Result<void> put_in(const FileEdit& edit, const FileBackups& backups) {
  GOV_TRY(edit.before ? backups.keep(edit.path, *edit.before) : backups.set_aside(edit.path));
  GOV_TRY(checkpoint("backup-kept"));
  GOV_TRY(make_directories(parent_directory(edit.path)));
  return write_text(edit.path, edit.after);
}

Result<void> take_out(const FileEdit& edit, const FileBackups&) {
  return write_text(edit.path, edit.after);
}

/// Undoes what was written by this call. A failure here has no better remedy than the backup.
void put_back(const FileEdit& edit, const FileBackups& backups) {
  if (write_text(edit.path, edit.before) && edit.before)
    backups.drop_if_equal(edit.path, *edit.before);
}

/// Temporary files of a gov that was killed while it wrote.
void remove_leftovers(const FileEdit& edit, const FileBackups& backups) {
  if (const auto target = follow_links(edit.path)) (void)make_way_beside(*target);
  backups.remove_leftover(edit.path);
}

struct Direction {
  Result<void> (*write)(const FileEdit&, const FileBackups&);
  std::string_view by_hand;  // what the user does where gov may not write
};

Result<void> write_all_or_none(const std::vector<FileEdit>& edits, const EditRun& run,
                               const Direction& direction) {
  for (const FileEdit& edit : edits) {
    GOV_TRY(check_edit_permission(edit.path, direction.by_hand, run.command));
    GOV_TRY(check_unchanged(edit, run.command));
  }
  for (auto edit = edits.begin(); edit != edits.end(); ++edit) {
    auto written = direction.write(*edit, run.backups);
    if (written) written = checkpoint("file-edited");
    if (written) continue;
    if (edit->before) run.backups.drop_if_equal(edit->path, *edit->before);
    std::for_each(edits.begin(), edit + 1,
                  [&](const FileEdit& one) { put_back(one, run.backups); });
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
  constexpr std::size_t kLongestLine = 400;
  const std::string_view verb = !edit.before ? "making " : edit.after ? "changing " : "deleting ";
  std::string text = concat(verb, home_text(edit.path, home));
  const std::string before = edit.before.value_or("");
  const std::string after = edit.after.value_or("");
  for (const DiffLine& line : line_diff(before, after))
    text += concat(line.is_added ? "\n  + " : "\n  - ", printable(line.text, kLongestLine));
  return text;
}

Result<void> apply_edits(const std::vector<FileEdit>& edits, const EditRun& run) {
  for (const FileEdit& edit : edits) remove_leftovers(edit, run.backups);
  return write_all_or_none(only_changes(edits), run, {put_in, "add the lines shown above"});
}

Result<std::vector<std::string>> undo_edits(const std::vector<FileEdit>& edits,
                                            const EditRun& run) {
  GOV_TRY(write_all_or_none(only_changes(edits), run, {take_out, "remove the lines shown above"}));
  std::vector<std::string> kept;
  for (const FileEdit& edit : edits) {
    remove_leftovers(edit, run.backups);
    if (edit.after) run.backups.drop_if_equal(edit.path, *edit.after);
    if (run.backups.has(edit.path)) kept.push_back(run.backups.place_of(edit.path));
  }
  GOV_TRY(checkpoint("backups-dropped"));
  return kept;
}

}  // namespace gov
