// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "doctor/finding.hpp"
#include "doctor/repairs/repair_journal.hpp"
#include "golang/host_platforms.hpp"
#include "shell/file_edit.hpp"
#include "store/layout.hpp"
#include "store/shim_links.hpp"

// Making a repair: first everything is worked out, so that it can be shown; then the journal gets
// what undoing needs; then the change is made.

namespace gov {

/// A repair that is worked out.
struct PreparedRepair {
  /// What will change, for people: a diff, or a sentence.
  std::string preview{};
  /// What undoing needs to know of each file of the user's that will change.
  std::vector<JournalEntry> notes{};
  /// Makes the change, and nothing but that. Errors: permission, failure.
  std::function<Result<void>()> make{};
};

/// Absent when there is nothing left to change.
using Preparation = Result<std::optional<PreparedRepair>>;

/// What a repair works on.
struct RepairPlace {
  const Layout& layout;
  ProgramFiles programs{};
  HostPlatforms platforms{};
  const Clock& clock;
  std::string home{};  // of the user, for previews
  /// Files of a project (project_files.hpp), which are not changed through a link.
  std::vector<std::string> project_files{};
  /// How another command of gov's is run.
  std::function<Preparation(const CommandRepair&)> prepare_command{};
};

/// Reads what the plan changes, and writes nothing. Errors: failure when the file no longer says
/// what the check has seen.
[[nodiscard]] Preparation prepare_repair(const RepairPlan& plan, const RepairPlace& place);

/// What undoing needs to know of an edit.
[[nodiscard]] JournalEntry note_of(const FileEdit& edit);

/// Notes the repair in the journal, and makes it. Errors: permission, failure; then what was noted
/// and not changed is taken out of the journal again.
[[nodiscard]] Result<void> make_repair(const PreparedRepair& repair, std::string_view check,
                                       const RepairPlace& place);

/// What undoing did to one entry of the journal.
struct UndoneRepair {
  JournalEntry entry;
  enum class Outcome {
    restored,  // the file is what it was, byte for byte
    unneeded,  // it is already what it was
    changed,   // somebody changed it after the repair, so it is left alone; the entry is kept
    failed,    // it could not be restored; the entry is kept
  };
  Outcome outcome = Outcome::restored;
  std::optional<Error> error{};  // with Outcome::failed
};

/// Undoes everything in the journal, the newest repair first. One that fails does not keep the
/// others from it. Errors: permission, failure, where the journal cannot be read.
[[nodiscard]] Result<std::vector<UndoneRepair>> undo_repairs(const Layout& layout);

}  // namespace gov
