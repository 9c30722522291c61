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

/// The assignment alone where the line holds more, which is nobody else's business.
Evidence evidence_of_assignment(const Assignment& one) {
  return {.where = one.file,
          .line = one.line,
          .shows = one.is_alone ? one.text : concat(one.name, "=", one.value)};
}

void add_assignments(VariableTrail& trail, const std::vector<const Assignment*>& assigned,
                     const std::vector<StartupLine>& uses, std::string_view name) {
  for (const Assignment* one : assigned) {
    trail.evidence.push_back(evidence_of_assignment(*one));
    const bool is_used = std::any_of(uses.begin(), uses.end(), [&](const StartupLine& line) {
      return line.file == one->file && line.line != one->line;
    });
    if (one->is_users && one->is_whole_line && !is_used)
      repair_of(trail, one->file)
          .changes.push_back({.line = one->line, .before = one->text, .after = {}});
  }
  for (const StartupLine& line : uses) {
    const bool is_known = std::any_of(assigned.begin(), assigned.end(), [&](const auto* one) {
      return one->file == line.file && one->line == line.line;
    });
    if (!is_known)
      trail.evidence.push_back(
          {.where = line.file, .line = line.line, .shows = concat("uses $", name)});
  }
}

std::string command_for(const Facts& facts, const VariableTrail& trail,
                        const std::vector<const Assignment*>& assigned, bool is_used,
                        std::string_view name) {
  std::vector<std::string> steps;
  const bool is_stored =
      std::any_of(trail.evidence.begin(), trail.evidence.end(), [&](const Evidence& evidence) {
        return evidence.where == facts.go_settings.env_file.path && !evidence.where.empty();
      });
  if (is_stored) steps.push_back(concat("go env -u ", name));
  for (const Assignment* one : assigned) {
    const std::string place =
        concat("line ", std::to_string(one->line), " of ", shell_path(one->file));
    steps.push_back(one->is_whole_line ? concat("delete ", place)
                                       : concat("take ", name, " out of ", place));
  }
  if (is_used) steps.push_back("change the lines that use it");
  if (facts.go_settings.environment.find_non_empty(name)) steps.push_back(concat("unset ", name));
  return join(steps, "; ");
}

}  // namespace

VariableTrail trail_of(const Facts& facts, std::string_view name) {
  VariableTrail trail;
  add_environment(trail, facts, name);
  add_stored(trail, facts, name);
  const auto assigned = assignments_of(facts.startup, name);
  // Without the variable they would do something else.
  const auto uses =
      assigned.empty() ? std::vector<StartupLine>() : lines_using(facts.startup, name);
  add_assignments(trail, assigned, uses, name);
  trail.command = command_for(facts, trail, assigned, !uses.empty(), name);
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
