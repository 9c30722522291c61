// SPDX-License-Identifier: MIT
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "doctor/checks/gov/gov_checks.hpp"

namespace gov {
namespace {

/// What the go command would find when it switches to the program's name; "" when all is well.
std::string fault_of(const PathProgram& program) {
  if (program.status.is_dangling()) return "is a link that leads nowhere";
  if (program.origin == GoOrigin::go_wrapper && program.version.empty())
    return concat("has no Go to start: ~/sdk/", program.name, " is missing");
  if (program.version.empty() || program.version == program.name) return "";
  return concat("is ", program.version);
}

std::vector<Finding> find_wrong_version_programs(const Facts& facts) {
  std::vector<Finding> findings;
  for (const PathEntry& entry : facts.path) {
    for (const PathProgram& program : entry.programs) {
      const std::string fault = program.name.starts_with("go1.") ? fault_of(program) : "";
      if (fault.empty()) continue;
      Finding finding{.severity = FindingSeverity::warning,
                      .what = concat(program.status.path, " ", fault),
                      .evidence = {{.where = program.status.path, .shows = program.version}}};
      if (entry.is_shims) {
        finding.command = "gov doctor --fix --only GOV10";
        finding.repair = RepairClass::automatic;
        finding.plans = {OwnRepair::shims};
      } else if (program.origin == GoOrigin::go_wrapper && program.version.empty()) {
        finding.command =
            concat(program.name, " download, or rm ", shell_path(program.status.path));
      } else {
        finding.command = concat("rm ", shell_path(program.status.path));
      }
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

}  // namespace

constexpr Check kWrongVersionProgram = {
    .id = "GOV10",
    .subject = Subject::gov,
    .severity = FindingSeverity::warning,
    .title = "a go1.N.P on PATH is not the Go that its name says",
    .why =
        "When go.mod asks for that version, the go command runs this program instead of a "
        "download, notices the difference, and stops.",
    .mend =
        "Remove the program, or download what it stands for. Links of gov's own are made anew "
        "by gov doctor --fix.",
    .repair = RepairClass::automatic,
    .run = find_wrong_version_programs,
};

}  // namespace gov
