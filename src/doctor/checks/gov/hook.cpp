// SPDX-License-Identifier: MIT
#include <map>

#include "base/path.hpp"
#include "base/text.hpp"
#include "doctor/checks/gov/gov_checks.hpp"
#include "shell/integration_lines.hpp"

namespace gov {
namespace {

/// The lines of the user's files that load a hook of this shell, of either style.
std::vector<StartupLine> hook_lines(const Facts& facts, Shell shell) {
  std::vector<StartupLine> found;
  for (const HookStyle style : {HookStyle::shims, HookStyle::path}) {
    const std::string file = path_in(path_in(facts.root, "shell"), hook_file(shell, style));
    for (StartupLine& line : lines_naming(facts.startup, file, facts.home)) {
      if (line.is_users) found.push_back(std::move(line));
    }
  }
  return found;
}

Finding loaded_twice(const StartupLine& first, const StartupLine& second) {
  Finding finding{
      .severity = FindingSeverity::warning,
      .what = concat(first.file, " loads gov's hook twice"),
      .evidence = {{.where = first.file, .line = first.line, .shows = first.text},
                   {.where = second.file, .line = second.line, .shows = second.text}},
      .command = concat("delete line ", std::to_string(second.line), " of ", second.file)};
  if (!second.is_standalone) return finding;
  finding.repair = RepairClass::ask;
  finding.plans = {LineRepair{
      .file = second.file, .changes = {{.line = second.line, .before = second.text, .after = {}}}}};
  return finding;
}

std::vector<Finding> find_hook_faults(const Facts& facts) {
  if (!facts.shell || facts.hook == HookStyle::none) return {};
  const auto lines = hook_lines(facts, *facts.shell);
  if (lines.empty()) {
    return {
        {.severity = FindingSeverity::note,
         .what = concat("no start-up file loads gov's hook for ", shell_name(*facts.shell)),
         .evidence = {{.where = "environment",
                       .shows = concat("SHELL=",
                                       facts.go_settings.environment.find("SHELL").value_or(""))}},
         .command = concat("gov setup ", shell_name(*facts.shell)),
         .repair = RepairClass::ask,
         .plans = {CommandRepair{{"setup", std::string(shell_name(*facts.shell)), "--yes"}}}}};
  }
  std::vector<Finding> findings;
  std::map<std::string, const StartupLine*> seen;
  for (const StartupLine& line : lines) {
    const auto [entry, is_first] = seen.emplace(line.file, &line);
    if (!is_first) findings.push_back(loaded_twice(*entry->second, line));
  }
  return findings;
}

constexpr Cause kHidesHook[] = {{"GOV01"}, {"GOV14"}};

}  // namespace

constexpr Check kHookFaults = {
    .id = "GOV02",
    .subject = Subject::gov,
    .severity = FindingSeverity::warning,
    .title = "the shell does not load gov's hook, or loads it twice",
    .why =
        "Without the hook, the shims still choose the right Go, but nothing keeps them first on "
        "PATH, no message says that a version is missing, and gov shell does not work.",
    .mend =
        "gov setup writes the line; gov setup --hook=none says that no hook is wanted. --fix=ask "
        "takes out a second line.",
    .repair = RepairClass::ask,
    .hidden_by = kHidesHook,
    .run = find_hook_faults,
};

}  // namespace gov
