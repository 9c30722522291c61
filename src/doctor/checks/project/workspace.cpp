// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/path.hpp"
#include "base/text.hpp"
#include "doctor/checks/project/project_checks.hpp"
#include "doctor/variable_trail.hpp"
#include "golang/go_work.hpp"

namespace gov {
namespace {

/// "." and ".." taken out of an absolute path; links are not looked at, as in the go command's
/// filepath.Join.
std::string cleaned(std::string_view path) {
  std::vector<std::string> parts;
  for (const std::string_view part : split(path, '/')) {
    if (part.empty() || part == ".") continue;
    if (part == "..") {
      if (!parts.empty()) parts.pop_back();
    } else {
      parts.emplace_back(part);
    }
  }
  return concat("/", join(parts, "/"));
}

bool is_used(const TextFile& go_work, const std::string& module_folder) {
  const std::string folder = folder_of(go_work);
  for (const std::string& used : used_directories(go_work.text)) {
    const std::string absolute = used.starts_with('/') ? used : concat(folder, "/", used);
    if (cleaned(absolute) == cleaned(module_folder)) return true;
  }
  return false;
}

std::vector<Finding> find_workspace_faults(const Facts& facts) {
  const ProjectFacts& project = facts.project;
  if (project.is_gowork_missing)
    return {finding_about(
        facts, "GOWORK", FindingSeverity::error,
        concat("GOWORK names ", facts.go_settings.value("GOWORK"), ", and there is no such file"),
        "Every go command that loads a module stops.")};
  const bool is_off = facts.go_settings.value("GO111MODULE") == "off";
  if (!project.go_work || !project.go_mod || is_off) return {};
  const std::string module_folder = folder_of(*project.go_mod);
  // A go.work below the module's folder belongs to something else.
  if (is_used(*project.go_work, module_folder)) return {};
  return {{.severity = FindingSeverity::warning,
           .what = concat(project.go_work->path, " does not use the module in ", module_folder),
           .evidence = {{.where = project.go_work->path}, {.where = project.go_mod->path}},
           .command = concat("go work use ", module_folder, ", or GOWORK=off go build")}};
}

}  // namespace

constexpr Check kWorkspaceFaults = {
    .id = "PRJ02",
    .subject = Subject::project,
    .severity = FindingSeverity::error,
    .title = "go.work does not use this module, or GOWORK names a missing file",
    .why =
        "The go command stops with \"directory prefix . does not contain modules listed in "
        "go.work or their selected dependencies\".",
    .mend =
        "Add the module with go work use, or turn the workspace off for one command with "
        "GOWORK=off.",
    .repair = RepairClass::ask,
    .run = find_workspace_faults,
};

}  // namespace gov
