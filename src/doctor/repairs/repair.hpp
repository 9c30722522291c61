// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "doctor/finding.hpp"
#include "doctor/repairs/repair_journal.hpp"
#include "golang/host_platforms.hpp"
#include "store/layout.hpp"
#include "store/shim_links.hpp"

namespace gov {

/// What a repair works on.
struct RepairPlace {
  const Layout& layout;
  ProgramFiles programs{};
  HostPlatforms platforms{};
  const Clock& clock;
};

/// What the plan would change, for people: a diff, or a sentence. Absent when there is nothing left
/// to change. Errors: failure when the file no longer says what the check has seen.
[[nodiscard]] Result<std::optional<std::string>> preview(const RepairPlan& plan,
                                                         std::string_view home);

/// Makes the change. A file of the user's is backed up and noted in the journal first. A
/// CommandRepair is left to the caller. Errors: permission, failure.
[[nodiscard]] Result<void> apply_repair(const RepairPlan& plan, std::string_view check,
                                        const RepairPlace& place);

/// What undoing did to one entry of the journal.
struct UndoneRepair {
  JournalEntry entry;
  enum class Outcome {
    restored,  // the file is what it was, byte for byte
    unneeded,  // it is already what it was
    changed,   // somebody changed it after the repair, so it is left alone; the entry is kept
  };
  Outcome outcome = Outcome::restored;
};

/// Undoes everything in the journal, the newest repair first. Errors: permission, failure; what was
/// undone before stays undone.
[[nodiscard]] Result<std::vector<UndoneRepair>> undo_repairs(const Layout& layout);

}  // namespace gov
