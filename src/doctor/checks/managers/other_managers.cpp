// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "doctor/checks/managers/manager_checks.hpp"

namespace gov {
namespace {

/// By what another manager is recognised, and how it is left. Sources: the managers' own documents,
/// as docs/moving.md names them.
struct Manager {
  GoOrigin origin;
  std::string_view name;
  std::string_view variable;  // which it exports where it is active
  std::string_view line;      // what its line in a start-up file contains
  bool is_for_go_only = true;
  std::string_view way_out;  // where it keeps other languages, too
};
constexpr Manager kManagers[] = {
    {GoOrigin::gvm, "gvm", "GVM_ROOT", ".gvm/scripts/gvm", true, ""},
    {GoOrigin::goenv, "goenv", "GOENV_SHELL", "goenv init", true, ""},
    {GoOrigin::asdf, "asdf", "ASDF_DIR", "asdf", false, "asdf plugin remove golang"},
    {GoOrigin::mise, "mise", "MISE_SHELL", "mise activate", false, "mise unuse -g go"},
    {GoOrigin::proto, "proto", "PROTO_HOME", "proto activate", false, "proto uninstall go"},
    {GoOrigin::vfox, "vfox", "__VFOX_SHELL", "vfox activate", false, "vfox remove golang"},
    {GoOrigin::g_manager, "g", "G_HOME", ".g/env", true, ""},
    {GoOrigin::goup, "goup", "GOUP_GO_HOST", ".goup/env", true, ""},
    {GoOrigin::gobrew, "gobrew", "GOBREW_ROOT", ".gobrew/", true, ""},
};

/// Its go on PATH; null without one.
const PathProgram* go_of(const Facts& facts, const Manager& manager) {
  for (const PathProgram* program : programs_named(facts.path, "go")) {
    if (program->origin == manager.origin) return program;
  }
  return nullptr;
}

bool stands_before_shims(const Facts& facts, const PathProgram& program) {
  for (const PathEntry& entry : facts.path) {
    if (entry.is_shims) return false;
    for (const PathProgram& one : entry.programs) {
      if (&one == &program) return true;
    }
  }
  return true;
}

/// A line that starts the manager and does nothing else: eval "$(goenv init -)", source FILE, and
/// either after a test.
bool only_starts_it(const StartupLine& line) {
  if (!line.is_users || !line.is_standalone) return false;
  std::string_view text = trim(line.text);
  if (text.starts_with("[")) {
    const std::size_t end = text.find("] && ");
    if (end == std::string_view::npos) return false;
    text = trim(text.substr(end + 5));
  }
  const bool starts = text.starts_with("eval ") || text.starts_with("source ") ||
                      text.starts_with(". ") || text.ends_with("| source");
  const std::string_view others = text.ends_with("| source") ? ";&" : ";&|";
  return starts && text.find_first_of(others) == std::string_view::npos;
}

void add_finding(std::vector<Finding>& findings, const Facts& facts, const Manager& manager) {
  const PathProgram* go = go_of(facts, manager);
  const auto variable = facts.go_settings.environment.find_non_empty(manager.variable);
  const bool is_active = go != nullptr || (variable && manager.is_for_go_only);
  if (!is_active) return;
  const bool is_first = go != nullptr && stands_before_shims(facts, *go);
  Finding finding{.severity = is_first ? FindingSeverity::error : FindingSeverity::note,
                  .what = concat(manager.name, " is active as well",
                                 is_first ? ", and its go stands before gov's shims" : "")};
  if (variable)
    finding.evidence.push_back(
        {.where = "environment", .shows = concat(manager.variable, "=", *variable)});
  if (go != nullptr) finding.evidence.push_back({.where = go->status.path, .shows = go->version});
  const StartupLine* own = nullptr;
  const auto lines = lines_with(facts.startup, manager.line);
  for (const StartupLine& line : lines) {
    finding.evidence.push_back({.where = line.file, .line = line.line, .shows = line.text});
    if (own == nullptr && only_starts_it(line)) own = &line;
  }
  if (!manager.is_for_go_only) {
    finding.command = manager.way_out;
  } else if (own != nullptr) {
    finding.command = concat("delete line ", std::to_string(own->line), " of ", own->file,
                             " and start a new shell");
    finding.repair = RepairClass::ask;
    finding.plans = {
        LineRepair{.file = own->file,
                   .changes = {{.line = own->line, .before = own->text, .after = std::nullopt}}}};
  } else {
    finding.command = concat("remove what starts ", manager.name, " from your start-up files");
  }
  findings.push_back(std::move(finding));
}

std::vector<Finding> find_other_managers(const Facts& facts) {
  std::vector<Finding> findings;
  for (const Manager& manager : kManagers) add_finding(findings, facts, manager);
  if (findings.size() > 1) {
    for (Finding& finding : findings)
      finding.consequence = concat(std::to_string(findings.size()),
                                   " other managers are active; which Go runs depends on the order "
                                   "of their lines.");
  }
  return findings;
}

}  // namespace

constexpr Check kOtherManagers = {
    .id = "PATH10",
    .subject = Subject::path,
    .severity = FindingSeverity::error,
    .title = "another version manager is active",
    .why =
        "Each manager puts its own folder first on PATH, and some export GOROOT or GOPATH, so the "
        "last one to be loaded decides. gov reads the version files of the others.",
    .mend =
        "Install the versions that you use with gov install. Then take the manager's line out of "
        "the start-up file, or, where it keeps other languages as well, remove its Go. "
        "--fix=ask takes the line of gvm, goenv, g, goup or gobrew out.",
    .repair = RepairClass::ask,
    .run = find_other_managers,
};

}  // namespace gov
