// SPDX-License-Identifier: MIT
#include "doctor/repairs/repair.hpp"

#include <sys/stat.h>

#include <cerrno>

#include "base/checkpoint.hpp"
#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "doctor/repairs/project_files.hpp"
#include "doctor/repairs/repair_edit.hpp"
#include "doctor/shareable_text.hpp"
#include "store/clearing_up.hpp"

namespace gov {
namespace {

constexpr std::string_view kAgain = "gov doctor --fix=ask";

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

std::string octal(mode_t mode) {
  std::string text;
  for (mode_t rest = mode; rest != 0 || text.empty(); rest /= 8)
    text.insert(text.begin(), static_cast<char>('0' + rest % 8));
  return concat("0", text);
}

Preparation prepare_edit(const Result<FileEdit>& edit, const RepairPlace& place) {
  if (!edit) return Error(edit.error());
  if (!edit->changes_something()) return std::optional<PreparedRepair>();
  GOV_TRY(check_project_link(edit->path, place.project_files));
  const EditRun run{FileBackups(place.layout.backups()), kAgain};
  return std::optional(
      PreparedRepair{.preview = without_secrets(diff_text(*edit, place.home)),
                     .notes = {note_of(*edit)},
                     .make = [edit = *edit, run] { return apply_edits({edit}, run); }});
}

Preparation prepare_mode(const ModeRepair& repair) {
  const auto status = status_of(repair.path);
  const auto now = status ? std::optional(status->st_mode & 07777U) : std::nullopt;
  if (now == repair.after) return std::optional<PreparedRepair>();
  const std::string what = concat("cannot set the mode of ", in_quotes(repair.path));
  if (now != repair.before)
    return fail(ErrorKind::failure, what).with_reason("it was changed since it was looked at");
  return std::optional(PreparedRepair{
      .preview = concat("changing the mode of ", printable(repair.path), " from ",
                        octal(repair.before), " to ", octal(repair.after)),
      .notes = {{.path = repair.path, .mode = RepairedMode{repair.before, repair.after}}},
      .make = [repair, what]() -> Result<void> {
        if (::chmod(repair.path.c_str(), repair.after) == 0) return {};
        return system_error(what, errno);
      }});
}

Preparation prepare_own(OwnRepair repair, const RepairPlace& place) {
  return std::optional(
      PreparedRepair{.preview = repair == OwnRepair::shims ? "making gov's shims anew"
                                                           : "deleting what was left behind",
                     .make = [&layout = place.layout, &clock = place.clock,
                              programs = place.programs, platforms = place.platforms] {
                       return clear_up(layout, programs, platforms, clock);
                     }});
}

/// What was noted and did not happen would be listed as a change that could be undone. A file is
/// written in one step, so one that is not as after the repair was not repaired.
void forget_unmade(const std::vector<JournalEntry>& noted, const Layout& layout) {
  for (const JournalEntry& entry : noted) {
    if (!is_as_after(entry)) (void)remove_from_journal(layout, entry);
  }
}

Result<void> note_all(const PreparedRepair& repair, std::string_view check,
                      const RepairPlace& place, std::vector<JournalEntry>& noted) {
  for (JournalEntry note : repair.notes) {
    note.check = std::string(check);
    note.at = to_rfc3339(place.clock.now());
    GOV_TRY_ASSIGN(JournalEntry entry, add_to_journal(place.layout, std::move(note)));
    noted.push_back(std::move(entry));
  }
  return checkpoint("repair-noted");
}

/// The highest folder that has to be made for the file; absent when its folder exists.
std::optional<std::string> missing_folder(const std::string& file) {
  std::optional<std::string> highest;
  walk_up(parent_directory(follow_links(file).value_or(file)), [&](std::string_view folder) {
    const std::string here(folder);
    if (status_of_link(here)) return true;
    highest = here;
    return false;
  });
  return highest;
}

}  // namespace

JournalEntry note_of(const FileEdit& edit) {
  return {.path = edit.path,
          .text = RepairedText{.before = edit.before,
                               .after = edit.after.value_or(""),
                               .made_folder = missing_folder(edit.path)}};
}

Preparation prepare_repair(const RepairPlan& plan, const RepairPlace& place) {
  return std::visit(
      Overloaded{[&](const LineRepair& repair) { return prepare_edit(edit_for(repair), place); },
                 [&](const TextRepair& repair) { return prepare_edit(edit_for(repair), place); },
                 [](const ModeRepair& repair) { return prepare_mode(repair); },
                 [&](OwnRepair repair) { return prepare_own(repair, place); },
                 [&](const CommandRepair& repair) { return place.prepare_command(repair); }},
      plan);
}

Result<void> make_repair(const PreparedRepair& repair, std::string_view check,
                         const RepairPlace& place) {
  std::vector<JournalEntry> noted;
  auto made = note_all(repair, check, place, noted);
  if (made) made = repair.make();
  if (!made) forget_unmade(noted, place.layout);
  if (made) checkpoint_after_commit("repair-made");
  return made;
}

}  // namespace gov
