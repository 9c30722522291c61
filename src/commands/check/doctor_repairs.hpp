// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "commands/session.hpp"
#include "doctor/diagnosis.hpp"
#include "doctor/repairs/repair_queue.hpp"

namespace gov {

struct RepairRun {
  RepairMode mode = RepairMode::automatic;
  bool is_confirmed = false;  // --yes: every question is answered with yes
  bool is_dry_run = false;
  std::vector<std::string> project_files{};  // doctor/repairs/project_files.hpp
  /// What the checks find after a change.
  std::function<Diagnosis()> look_again{};
};

/// What was done to the findings.
struct RepairCount {
  std::size_t made = 0;
  std::size_t made_to_files = 0;   // of the user's: the others cannot be undone
  std::optional<Error> failure{};  // of the first that could not be made
};

/// Goes through the findings that are shown and repairs what `run` allows. A repair that cannot be
/// made is a warning. Errors: failure where a question would be needed and nobody can answer.
[[nodiscard]] Result<RepairCount> repair_findings(Session& session, const Diagnosis& diagnosis,
                                                  const RepairRun& run);

/// gov doctor --undo: takes back what --fix has changed in the user's files.
[[nodiscard]] CommandResult undo_all_repairs(Session& session);

/// gov doctor --undo=list.
[[nodiscard]] CommandResult list_repairs(Session& session);

}  // namespace gov
