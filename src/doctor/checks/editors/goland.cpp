// SPDX-License-Identifier: MIT
#include "base/path.hpp"
#include "base/text.hpp"
#include "doctor/checks/editors/editor_checks.hpp"

namespace gov {
namespace {

const TextFile& workspace(const Facts& facts) { return *facts.project.goland_workspace; }

std::string with_goroot(const Facts& facts, const GolandGo& goland, const std::string& goroot) {
  std::string place = goroot;
  if (const auto part = part_below(goroot, facts.home)) place = concat("$USER_HOME$/", *part);
  const bool is_url = goland.shows.starts_with("file://");
  std::string text = workspace(facts).text;
  text.replace(goland.begin, goland.end - goland.begin, concat(is_url ? "file://" : "", place));
  return text;
}

std::vector<Finding> find_goland_go(const Facts& facts) {
  const auto& goland = facts.editors.goland;
  const auto& running = facts.choice.go;
  if (!goland || !running || running->is_system || running->name.empty()) return {};
  if (goland->version == running->name) return {};
  const std::string theirs = goland->version.empty() ? "no Go" : goland->version;
  Finding finding{
      .severity = FindingSeverity::warning,
      .what = concat("GoLand builds this project with ", theirs, " in ", goland->goroot, ", and ",
                     running->name, " is asked for"),
      .evidence = {{.where = goland->file, .line = goland->line, .shows = goland->shows}},
      .command = concat("in GoLand: Settings, Go, GOROOT, Add SDK, Local: ", running->goroot)};
  if (facts.project.goland_workspace) {
    finding.repair = RepairClass::ask;
    finding.plans = {TextRepair{.file = goland->file,
                                .before = workspace(facts).text,
                                .after = with_goroot(facts, *goland, running->goroot)}};
  }
  return {std::move(finding)};
}

}  // namespace

constexpr Check kGolandGo = {
    .id = "IDE06",
    .subject = Subject::editors,
    .severity = FindingSeverity::warning,
    .title = "GoLand builds the project with another Go",
    .why =
        "GoLand reads no version file: each project has a folder in its settings, and keeps it "
        "when the version file changes.",
    .mend =
        "Choose the folder in Settings, Go, GOROOT. --fix=ask writes it into "
        ".idea/workspace.xml; close the project first, because GoLand writes that file when it "
        "closes.",
    .repair = RepairClass::ask,
    .run = find_goland_go,
};

}  // namespace gov
