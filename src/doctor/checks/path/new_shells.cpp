// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "doctor/checks/path/path_checks.hpp"
#include "doctor/explanations.hpp"

namespace gov {
namespace {

std::vector<Finding> find_new_shell_faults(const Facts& facts) {
  std::vector<Finding> findings;
  if (!facts.deep) return findings;
  for (const NewShellReport& report : facts.deep->new_shells) {
    if (!report.is_problem) continue;
    findings.push_back({.severity = FindingSeverity::warning,
                        .what = report.text,
                        .evidence = {{.where = concat("a new ", facts.deep->shell)}},
                        .command = concat("gov setup ", facts.deep->shell),
                        .repair = RepairClass::ask,
                        .plans = {CommandRepair{{"setup", facts.deep->shell, "--yes"}}}});
  }
  return findings;
}

constexpr Cause kHidesNewShells[] = {{"IDE05", is_login_shell_silent},
                                     {"GOV01"},
                                     {"PATH01"},
                                     {"PATH10", is_managers_go_first},
                                     {"MAC13"}};

}  // namespace

constexpr Check kNewShellFaults = {
    .id = "PATH04",
    .subject = Subject::path,
    .severity = FindingSeverity::warning,
    .title = "a new shell, as editors start one, finds another Go",
    .why =
        "Editors, ssh and cron get their PATH from a new shell, so they run another Go than this "
        "shell does.",
    .mend =
        "gov setup writes gov's line into the file that such a shell reads, and names what is in "
        "its way.",
    .repair = RepairClass::ask,
    .hidden_by = kHidesNewShells,
    .depth = CheckDepth::deep,
    .run = find_new_shell_faults,
};

}  // namespace gov
