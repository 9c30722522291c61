// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "doctor/checks/linux/linux_checks.hpp"
#include "doctor/explanations.hpp"

namespace gov {
namespace {

std::optional<std::size_t> line_or_none(std::size_t line) {
  return line == 0 ? std::nullopt : std::optional(line);
}

std::vector<Finding> find_packaged_go(const Facts& facts) {
  const LinuxFacts& system = facts.linux_system;
  Finding finding{.severity = FindingSeverity::note, .what = {}};
  std::vector<std::string> removals;
  for (const PackagedGo& one : system.packages) {
    finding.evidence.push_back({.where = one.record,
                                .line = line_or_none(one.line),
                                .shows = concat(one.package, " ", one.version)});
    removals.push_back(one.removal);
  }
  if (system.snap_version) {
    finding.evidence.push_back({.where = "/snap/go/current/meta/snap.yaml",
                                .shows = concat("snap go ", *system.snap_version)});
    removals.emplace_back("sudo snap remove go");
  }
  const std::size_t count = finding.evidence.size();
  if (count == 0) return {};
  finding.what = count == 1 ? "a package of the system holds a Go"
                            : concat(std::to_string(count), " packages of the system hold a Go");
  finding.command = join(removals, "; ");
  return {std::move(finding)};
}

constexpr Cause kHidesPackaged[] = {{"PATH02", is_packaged_go_on_path},
                                    {"PATH01", is_packaged_go_on_path}};

}  // namespace

constexpr Check kPackagedGo = {
    .id = "LNX05",
    .subject = Subject::linux_and_network,
    .severity = FindingSeverity::note,
    .title = "the system's packages hold a Go",
    .why =
        "It does no harm behind gov's shims. Its version is that of the distribution's release, "
        "which is often a year old, and other packages may need it.",
    .mend =
        "If nothing else needs it, remove it with the package manager. apt remove says first what "
        "else would go.",
    .repair = RepairClass::tell,
    .hidden_by = kHidesPackaged,
    .run = find_packaged_go,
};

}  // namespace gov
