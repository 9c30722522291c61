// SPDX-License-Identifier: MIT
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "doctor/checks/path/path_checks.hpp"
#include "doctor/explanations.hpp"

namespace gov {
namespace {

std::vector<Finding> find_other_go_first(const Facts& facts) {
  const PathProgram* other = go_before_shims(facts);
  if (other == nullptr) return {};
  const std::string version = other->version.empty() ? "" : concat(" (", other->version, ")");
  Finding finding{.severity = FindingSeverity::error,
                  .what = concat("go starts ", other->status.path, version, " from ",
                                 origin_text(other->origin), ", which stands before gov's shims"),
                  .evidence = {{.where = other->status.path}},
                  .command = "gov setup",
                  .repair = RepairClass::ask,
                  .plans = {CommandRepair{{"setup", "--yes"}}}};
  const std::string folder = other->status.path.substr(0, other->status.path.rfind('/'));
  for (const StartupLine& line : lines_naming(facts.startup, folder, facts.home))
    finding.evidence.push_back({.where = line.file, .line = line.line, .shows = line.text});
  if (finding.evidence.size() > 1) {
    const Evidence& last = finding.evidence.back();
    finding.command = concat("move gov's lines below line ", std::to_string(*last.line), " of ",
                             last.where, ", or delete that line; then start a new shell");
  }
  return {std::move(finding)};
}

std::vector<Finding> find_dangling(const Facts& facts) {
  std::vector<Finding> findings;
  for (const PathEntry& entry : facts.path) {
    for (const PathProgram& program : entry.programs) {
      const bool is_go = program.name == "go" || program.name == "gofmt";
      if (!is_go || !program.status.is_dangling() || entry.is_shims) continue;
      findings.push_back({.severity = FindingSeverity::warning,
                          .what = concat(program.status.path, " is a link that leads nowhere"),
                          .evidence = {{.where = program.status.path}},
                          .command = program.origin == GoOrigin::homebrew
                                         ? "brew cleanup; brew unlink go"
                                         : concat("rm ", shell_path(program.status.path))});
    }
  }
  return findings;
}

constexpr Cause kHidesOtherGo[] = {{"MAC13"}, {"PATH10", is_managers_go_first}, {"IDE10"}};

}  // namespace

constexpr Check kOtherGoFirst = {
    .id = "PATH01",
    .subject = Subject::path,
    .severity = FindingSeverity::error,
    .title = "another Go stands before gov's shims",
    .why = "Typing go starts that Go in every directory, and no version file has an effect.",
    .mend =
        "Move gov's lines below the line that puts the other folder on PATH, or delete that "
        "line, and start a new shell. gov setup names the line that is in the way.",
    .repair = RepairClass::ask,
    .hidden_by = kHidesOtherGo,
    .run = find_other_go_first,
};

constexpr Check kDanglingProgram = {
    .id = "PATH06",
    .subject = Subject::path,
    .severity = FindingSeverity::warning,
    .title = "a go or gofmt on PATH is a link that leads nowhere",
    .why =
        "Shells pass over the link, but editors and scripts that name it by its path fail. The "
        "Go that it led to was removed without the link.",
    .mend = "Delete the link. For Homebrew: brew cleanup, or brew unlink go.",
    .repair = RepairClass::tell,
    .run = find_dangling,
};

}  // namespace gov
