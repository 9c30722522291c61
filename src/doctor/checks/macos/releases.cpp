// SPDX-License-Identifier: MIT
#include "base/path.hpp"
#include "base/text.hpp"
#include "doctor/checks/macos/macos_checks.hpp"
#include "doctor/tree_obstacles.hpp"

namespace gov {
namespace {

std::vector<Finding> find_macos_too_old(const Facts& facts) {
  return facts.macos ? findings_for_obstacle(facts, "macos-too-old") : std::vector<Finding>();
}

std::vector<Finding> find_no_uuid(const Facts& facts) {
  return facts.macos ? findings_for_obstacle(facts, "no-uuid") : std::vector<Finding>();
}

}  // namespace

constexpr Check kMacosTooOld = {
    .id = "MAC05",
    .subject = Subject::macos,
    .severity = FindingSeverity::error,
    .title = "a Go needs a newer macOS",
    .why = "The system refuses to start the program, or it stops at the first missing function.",
    .mend = "Install the newest Go that this macOS runs; the finding names it.",
    .repair = RepairClass::tell,
    .run = find_macos_too_old,
};

constexpr Check kNoUuid = {
    .id = "MAC06",
    .subject = Subject::macos,
    .severity = FindingSeverity::warning,
    .title = "macOS 26 stops what Go before 1.24 builds",
    .why =
        "Linkers before 1.24 write programs without LC_UUID, and the loader of macOS 26 stops such "
        "programs with \"missing LC_UUID load command\".",
    .mend =
        "Pin 1.24 or newer. With an older one, build with go build -ldflags=-linkmode=external, "
        "which uses Apple's linker.",
    .repair = RepairClass::tell,
    .run = find_no_uuid,
};

}  // namespace gov
