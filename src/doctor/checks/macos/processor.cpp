// SPDX-License-Identifier: MIT
#include "base/path.hpp"
#include "base/text.hpp"
#include "doctor/checks/macos/macos_checks.hpp"
#include "doctor/tree_names.hpp"
#include "golang/compatibility.hpp"
#include "golang/compatibility_table.hpp"

namespace gov {
namespace {

bool has_apple_silicon(const Facts& facts) {
  return facts.macos && facts.host.processor == "arm64";
}

/// In the store, a Go for Intel may lie beside one for Apple silicon, as somebody asked for it: it
/// matters where it runs.
bool matters(const Facts& facts, const GoTree& tree) {
  return tree.origin != GoOrigin::store || is_running(facts, tree);
}

std::vector<Finding> find_intel_go(const Facts& facts) {
  std::vector<Finding> findings;
  if (!has_apple_silicon(facts)) return findings;
  for (const GoTree& tree : facts.trees) {
    const auto platform = platform_of(facts, tree);
    if (platform != Platform{.os = "darwin", .arch = "amd64"} || !matters(facts, tree)) continue;
    const bool has_better = tree.version && line_number(*tree.version) >= kFirstLineForAppleSilicon;
    const bool can_run = facts.host.has_rosetta;
    if (can_run && !has_better) continue;
    Finding finding{.severity = can_run ? FindingSeverity::warning : FindingSeverity::error,
                    .what = concat(name_of(tree), " in ", tree.goroot, " is for Intel processors",
                                   can_run ? "" : ", and Rosetta is not installed"),
                    .evidence = {{.where = path_in(tree.goroot, "bin/go"), .shows = "darwin/amd64"},
                                 {.where = "processor", .shows = "arm64"}},
                    .command = "softwareupdate --install-rosetta"};
    if (!can_run) finding.consequence = "This Go cannot be started.";
    if (has_better) {
      const std::string request = concat(tree.version->to_string(), "/arm64");
      finding.command = concat("gov install ", request);
      finding.repair = RepairClass::ask;
      finding.plans = {CommandRepair{{"install", request}}};
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

std::vector<Finding> find_translated(const Facts& facts) {
  if (!facts.macos || facts.host.translation != Translation::rosetta) return {};
  return {{.severity = FindingSeverity::warning,
           .what = "this terminal, or gov itself, runs under Rosetta",
           .evidence = {{.where = "sysctl", .shows = "sysctl.proc_translated=1"}},
           .command = "arch -arm64 \"$SHELL\" -l"}};
}

}  // namespace

constexpr Check kIntelGo = {
    .id = "MAC03",
    .subject = Subject::macos,
    .severity = FindingSeverity::error,
    .title = "a Go for Intel processors on Apple silicon",
    .why =
        "The compiler is translated and slow, the programs that it builds are for Intel as well, "
        "and delve cannot debug them. Without Rosetta the Go does not start at all.",
    .mend =
        "Install the version for this processor: gov install VERSION/arm64, which --fix=ask does. "
        "Go 1.15 and older exist for Intel only.",
    .repair = RepairClass::ask,
    .run = find_intel_go,
};

constexpr Check kTranslatedTerminal = {
    .id = "MAC04",
    .subject = Subject::macos,
    .severity = FindingSeverity::warning,
    .title = "the terminal runs under Rosetta",
    .why =
        "Everything that it starts is translated where it can be: uname says x86_64, installers "
        "choose programs for Intel, and universal programs run their slow half.",
    .mend =
        "In Finder, show the information of the terminal program and turn off \"Open using "
        "Rosetta\"; or start a shell with arch -arm64. If the terminal is not translated, gov is "
        "the release for Intel: install the one for arm64.",
    .repair = RepairClass::tell,
    .run = find_translated,
};

}  // namespace gov
