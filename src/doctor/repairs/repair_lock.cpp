// SPDX-License-Identifier: MIT
#include "doctor/repairs/repair_lock.hpp"

#include <unistd.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/path.hpp"
#include "base/replacement.hpp"
#include "doctor/repairs/repair_journal.hpp"
#include "shell/file_backups.hpp"
#include "store/store_access.hpp"
#include "store/store_privacy.hpp"

namespace gov {
namespace {

void remove_half_written_entries(const Layout& layout) {
  const auto names = list_directory(layout.repairs());
  for (const std::string& name : names ? *names : std::vector<std::string>()) {
    if (name.find(replacement_path(".json")) != std::string::npos)
      ::unlink(path_in(layout.repairs(), name).c_str());
  }
}

/// Each file was noted before it was written.
void remove_half_written_files(const Layout& layout) {
  const FileBackups backups(layout.backups());
  const auto entries = read_journal(layout);
  for (const JournalEntry& entry : entries ? *entries : std::vector<JournalEntry>()) {
    if (!entry.text) continue;
    if (const auto target = follow_links(entry.path)) (void)make_way_beside(*target);
    backups.remove_leftover(entry.path);
  }
}

}  // namespace

Result<FileLock> lock_repairs(const Layout& layout) {
  GOV_TRY(check_store_owner(layout));
  GOV_TRY(make_directories(layout.root()));
  // Whoever can write an entry decides what an undo writes into the user's files.
  GOV_TRY(check_store_privacy(layout.root()));
  GOV_TRY(make_directories(layout.state(), 0700));
  if (const auto status = status_of(layout.state()))
    GOV_TRY(check_private_mode(layout.state(), status->st_mode));
  GOV_TRY(make_directories(layout.locks(), 0700));
  auto lock = FileLock::try_acquire(path_in(layout.locks(), "repairs"));
  if (!lock) return std::move(lock).error().within("another gov doctor is repairing");
  remove_half_written_entries(layout);
  remove_half_written_files(layout);
  return lock;
}

}  // namespace gov
