// SPDX-License-Identifier: MIT
#include "doctor/variable_trail.hpp"

#include <algorithm>

#include "base/shell_word.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

void add_environment(VariableTrail& trail, const Facts& facts, std::string_view name) {
  const auto value = facts.go_settings.environment.find_non_empty(name);
  if (value) trail.evidence.push_back({.where = "environment", .shows = concat(name, "=", *value)});
}

/// The plan that takes lines out of this file; made when there is none yet.
LineRepair& repair_of(VariableTrail& trail, const std::string& file) {
  for (RepairPlan& plan : trail.plans) {
    auto* lines = std::get_if<LineRepair>(&plan);
    if (lines != nullptr && lines->file == file) return *lines;
  }
  trail.plans.emplace_back(LineRepair{.file = file, .changes = {}});
  return std::get<LineRepair>(trail.plans.back());
}

void add_stored(VariableTrail& trail, const Facts& facts, std::string_view name) {
  const GoEnvFile& file = facts.go_settings.env_file;
  for (const GoEnvLine& line : facts.go_settings.stored) {
    if (line.name != name) continue;
    const std::string text = concat(line.name, "=", line.value);
    trail.evidence.push_back({.where = file.path, .line = line.line, .shows = text});
    repair_of(trail, file.path).changes.push_back({.line = line.line, .before = text, .after = {}});
  }
}

void add_assignments(VariableTrail& trail, const Facts& facts, std::string_view name) {
  for (const Assignment* one : assignments_of(facts.startup, name)) {
    trail.evidence.push_back({.where = one->file, .line = one->line, .shows = one->text});
    if (one->is_users && one->is_whole_line)
      repair_of(trail, one->file)
          .changes.push_back({.line = one->line, .before = one->text, .after = {}});
  }
}

std::string command_for(const Facts& facts, const VariableTrail& trail, std::string_view name) {
  std::vector<std::string> steps;
  for (const Evidence& evidence : trail.evidence) {
    if (evidence.where == "environment") continue;
    if (evidence.where == facts.go_settings.env_file.path) {
      const std::string unset = concat("go env -u ", name);
      if (std::find(steps.begin(), steps.end(), unset) == steps.end()) steps.push_back(unset);
    } else {
      steps.push_back(concat("delete line ", std::to_string(*evidence.line), " of ",
                             shell_path(evidence.where)));
    }
  }
  if (facts.go_settings.environment.find_non_empty(name)) steps.push_back(concat("unset ", name));
  return join(steps, "; ");
}

}  // namespace

VariableTrail trail_of(const Facts& facts, std::string_view name) {
  VariableTrail trail;
  add_environment(trail, facts, name);
  add_stored(trail, facts, name);
  add_assignments(trail, facts, name);
  trail.command = command_for(facts, trail, name);
  return trail;
}

Finding finding_about(const Facts& facts, std::string_view name, FindingSeverity severity,
                      std::string what, std::string consequence) {
  VariableTrail trail = trail_of(facts, name);
  const bool can_repair = !trail.plans.empty();
  return {.severity = severity,
          .what = std::move(what),
          .evidence = std::move(trail.evidence),
          .consequence = std::move(consequence),
          .command = std::move(trail.command),
          .repair = can_repair ? RepairClass::ask : RepairClass::tell,
          .plans = std::move(trail.plans)};
}

}  // namespace gov
