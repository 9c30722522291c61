// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "doctor/checks/gov/gov_checks.hpp"

namespace gov {
namespace {

bool are_shims_on_path(const Facts& facts) {
  return std::any_of(facts.path.begin(), facts.path.end(),
                     [](const PathEntry& entry) { return entry.is_shims; });
}

std::vector<Finding> find_shims_not_on_path(const Facts& facts) {
  if (are_shims_on_path(facts)) return {};
  const PathProgram* first = first_program(facts.path, "go");
  const std::string starts =
      first == nullptr ? "and there is no other go" : concat("and go starts ", first->status.path);
  Finding finding{.severity = FindingSeverity::error,
                  .what = concat("gov's shims are not on PATH, ", starts),
                  .evidence = {{.where = facts.shims}},
                  .command = "gov setup",
                  .repair = RepairClass::ask,
                  .plans = {CommandRepair{{"setup", "--yes"}}}};
  for (const StartupLine& line :
       lines_naming(facts.startup, facts.root + "/shell/env.sh", facts.home))
    finding.evidence.push_back({.where = line.file, .line = line.line, .shows = line.text});
  if (finding.evidence.size() > 1) {
    finding.consequence =
        "The start-up file has gov's line, so this shell did not read it, or "
        "something set PATH again later. A new shell shows which.";
  }
  return {std::move(finding)};
}

std::string fault_of(const ShimFacts& shim) {
  if (shim.status.is_dangling()) return "is a link that leads nowhere";
  if (!shim.status.exists()) return "is missing";
  if (shim.status.is_link) return "is a symbolic link";
  if (!shim.status.is_runnable) return "cannot be executed";
  return shim.is_current ? "" : "is not the shim of this gov";
}

std::vector<Finding> find_shims_not_current(const Facts& facts) {
  if (!facts.store.root.exists() || facts.store.toolchains.empty()) return {};
  std::vector<Finding> findings;
  for (const ShimFacts* shim : {&facts.store.go_shim, &facts.store.gofmt_shim}) {
    const std::string fault = fault_of(*shim);
    if (fault.empty()) continue;
    findings.push_back({.severity = FindingSeverity::warning,
                        .what = concat("the shim ", shim->status.path, " ", fault),
                        .evidence = {{.where = shim->status.path}},
                        .command = "gov doctor --fix --only GOV03",
                        .repair = RepairClass::automatic,
                        .plans = {OwnRepair::shims}});
  }
  return findings;
}

}  // namespace

constexpr Check kShimsNotOnPath = {
    .id = "GOV01",
    .subject = Subject::gov,
    .severity = FindingSeverity::error,
    .title = "gov's shims are not on PATH",
    .why = "Typing go starts another Go, or none, and no version file has an effect.",
    .mend =
        "Run gov setup, which writes a line into the start-up file of your shell, and start a "
        "new shell. In a container or a CI job, put the folder that gov env prints first on "
        "PATH.",
    .repair = RepairClass::ask,
    .run = find_shims_not_on_path,
};

constexpr Check kShimsNotCurrent = {
    .id = "GOV03",
    .subject = Subject::gov,
    .severity = FindingSeverity::warning,
    .title = "a shim is missing, a symbolic link, or of another release of gov",
    .why =
        "The shim is the program that go starts. An old one may not know a setting or a version "
        "file that this gov knows; editors follow a symbolic link and then call gov instead of "
        "go.",
    .mend = "gov doctor --fix makes the shims anew, as every gov install does.",
    .repair = RepairClass::automatic,
    .run = find_shims_not_current,
};

}  // namespace gov
