// SPDX-License-Identifier: MIT
// Taking repairs back, from repair.hpp.
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "base/checkpoint.hpp"
#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "doctor/repairs/repair.hpp"

namespace gov {
namespace {

using Outcome = UndoneRepair::Outcome;

/// The folders that were made for a file, if nothing else has come into them.
void remove_made_folders(const std::string& file, const std::string& highest) {
  std::string folder = parent_directory(follow_links(file).value_or(file));
  while ((folder == highest || lies_below(folder, highest)) && ::rmdir(folder.c_str()) == 0)
    folder = parent_directory(folder);
}

Result<Outcome> undo_text(const Layout& layout, const JournalEntry& entry) {
  const RepairedText& text = *entry.text;
  GOV_TRY_ASSIGN(const std::optional<std::string> now,
                 read_if_present(entry.path, kLargestEditedFile));
  if (now != text.before && now != text.after) return Outcome::changed;
  const FileEdit edit{.path = entry.path, .before = now, .after = text.before};
  const EditRun run{FileBackups(layout.backups()), "gov doctor --undo"};
  GOV_TRY(undo_edits({edit}, run));  // deletes the backup, too, where nothing is to be undone
  if (text.made_folder) remove_made_folders(entry.path, *text.made_folder);
  return now == text.before ? Outcome::unneeded : Outcome::restored;
}

Result<Outcome> undo_mode(const JournalEntry& entry) {
  const auto status = status_of(entry.path);
  const auto now = status ? std::optional(status->st_mode & 07777U) : std::nullopt;
  if (now == entry.mode->before) return Outcome::unneeded;
  if (now != entry.mode->after) return Outcome::changed;
  if (::chmod(entry.path.c_str(), entry.mode->before) == 0) return Outcome::restored;
  return system_error(concat("cannot set the mode of ", in_quotes(entry.path)), errno);
}

Result<Outcome> undo_entry(const Layout& layout, const JournalEntry& entry) {
  GOV_TRY_ASSIGN(const Outcome outcome, entry.text ? undo_text(layout, entry) : undo_mode(entry));
  GOV_TRY(checkpoint("repair-undone"));
  if (outcome != Outcome::changed) GOV_TRY(remove_from_journal(layout, entry));
  return outcome;
}

}  // namespace

Result<std::vector<UndoneRepair>> undo_repairs(const Layout& layout) {
  GOV_TRY_ASSIGN(const std::vector<JournalEntry> entries, read_journal(layout));
  std::vector<UndoneRepair> undone;
  for (const JournalEntry& entry : entries) {
    auto outcome = undo_entry(layout, entry);
    if (outcome) undone.push_back({.entry = entry, .outcome = *outcome});
    if (!outcome)
      undone.push_back({.entry = entry, .outcome = Outcome::failed, .error = outcome.error()});
  }
  return undone;
}

}  // namespace gov
