// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "doctor/checks/gov/gov_checks.hpp"
#include "golang/version_request.hpp"

namespace gov {
namespace {

std::vector<Finding> find_damaged(const Facts& facts) {
  std::vector<Finding> findings;
  for (const ToolchainFacts& one : facts.store.toolchains) {
    if (!one.damage && one.has_tools) continue;
    const std::string damage = one.damage.value_or("pkg/tool is missing");
    const std::string version = exact_text(one.toolchain.version);
    Finding finding{
        .severity = FindingSeverity::error,
        .what = concat(one.toolchain.version.release_name(), " is not complete: ", damage),
        .evidence = {{.where = one.toolchain.goroot, .shows = damage}}};
    if (one.is_in_own_store) {
      finding.command = concat("gov repair ", version);
      finding.repair = RepairClass::ask;
      finding.plans = {CommandRepair{{"repair", version}}};
    } else {
      finding.command = "ask whoever keeps this store to repair it";
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

bool is_malformed(const PinFile& pin) { return !pin.pin; }

/// Nobody asks for a version, or somebody for the system's Go, and there is none to run. A pin that
/// cannot be understood is GOV08's.
std::vector<Finding> without_any_go(const Facts& facts) {
  const ChoiceFacts& choice = facts.choice;
  const bool is_malformed_pin =
      std::any_of(choice.pins.begin(), choice.pins.end(), is_malformed) ||
      std::any_of(choice.home_pins.begin(), choice.home_pins.end(), is_malformed);
  if (choice.go || !choice.problem || is_malformed_pin) return {};
  const Decision* decision = choice.decision();
  Finding finding{
      .severity = FindingSeverity::error,
      .what = concat("no Go can run here: ", *choice.problem),
      .evidence = {},
      .consequence = "go stops with this error in this directory.",
      .command = facts.store.toolchains.empty() ? "gov install" : "gov default VERSION (gov list)"};
  if (decision != nullptr && !decision->file.empty()) {
    finding.evidence.push_back({.where = decision->file, .line = decision->line, .shows = {}});
  } else {
    finding.evidence.push_back({.where = "PATH", .shows = "no other go"});
  }
  return {std::move(finding)};
}

std::vector<Finding> find_not_installed(const Facts& facts) {
  const Decision* decision = facts.choice.decision();
  if (decision == nullptr || decision->means_system() || !decision->meant)
    return without_any_go(facts);
  if (decision->toolchain) return {};
  const std::string request = decision->meant->to_string();
  Finding finding{.severity = FindingSeverity::error,
                  .what = concat("Go ", request, " is not installed, and ", reason_of(*decision)),
                  .evidence = {},
                  .command = concat("gov install ", request),
                  .repair = RepairClass::ask,
                  .plans = {CommandRepair{{"install", request}}}};
  if (decision->file.empty()) {
    finding.evidence.push_back({.where = place_of(*decision)});
  } else {
    finding.evidence.push_back({.where = decision->file, .line = decision->line, .shows = request});
  }
  return {std::move(finding)};
}

std::vector<Finding> find_leftovers(const Facts& facts) {
  if (facts.store.leftovers.empty()) return {};
  Finding finding{.severity = FindingSeverity::note,
                  .what = concat("an install that did not finish left ",
                                 std::to_string(facts.store.leftovers.size()), " folder",
                                 facts.store.leftovers.size() == 1 ? "" : "s", " behind"),
                  .evidence = {},
                  .command = "gov doctor --fix --only GOV09",
                  .repair = RepairClass::automatic,
                  .plans = {OwnRepair::leftovers}};
  for (const std::string& path : facts.store.leftovers) finding.evidence.push_back({.where = path});
  return {std::move(finding)};
}

constexpr Cause kHidesDamage[] = {{"GOV05"}};

constexpr Cause kHidesMissing[] = {{"GOV14"}};

}  // namespace

constexpr Check kToolchainDamaged = {
    .id = "GOV06",
    .subject = Subject::gov,
    .severity = FindingSeverity::error,
    .title = "an installed version is not complete",
    .why =
        "Builds with this version fail, often with errors that name a file of the standard "
        "library or a missing tool.",
    .mend = "gov repair VERSION restores the files of an installed version; --fix=ask runs it.",
    .repair = RepairClass::ask,
    .hidden_by = kHidesDamage,
    .run = find_damaged,
};

constexpr Check kVersionNotInstalled = {
    .id = "GOV07",
    .subject = Subject::gov,
    .severity = FindingSeverity::error,
    .title = "the version that is asked for here is not installed",
    .why = "gov runs no other version in its place, so go fails in this directory.",
    .mend =
        "Install the version with gov install, or ask for another one with gov local. --fix=ask "
        "installs it.",
    .repair = RepairClass::ask,
    .hidden_by = kHidesMissing,
    .run = find_not_installed,
};

constexpr Check kInstallLeftovers = {
    .id = "GOV09",
    .subject = Subject::gov,
    .severity = FindingSeverity::note,
    .title = "an interrupted install left files behind",
    .why = "The files take up space and do no other harm.",
    .mend = "gov doctor --fix deletes them, as the next gov install does.",
    .repair = RepairClass::automatic,
    .run = find_leftovers,
};

}  // namespace gov
