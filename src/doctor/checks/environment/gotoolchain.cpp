// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "doctor/checks/environment/environment_checks.hpp"
#include "doctor/variable_trail.hpp"

namespace gov {
namespace {

/// What the user has set, as opposed to what gov sets for one go.
std::optional<GoSetting> own_gotoolchain(const Facts& facts) {
  auto set = facts.go_settings.find("GOTOOLCHAIN");
  const auto ours = facts.go_settings.environment.find_non_empty("GOV_GOTOOLCHAIN");
  if (set && !set->is_stored() && ours == set->value) return std::nullopt;
  return set;
}

std::string_view consequence_of(SwitchOutcome outcome) {
  switch (outcome) {
    case SwitchOutcome::path_program:
    case SwitchOutcome::module_cache:
      return "The chosen Go starts, and becomes another at once.";
    case SwitchOutcome::download:
      return "The chosen Go starts, and downloads another before it does anything.";
    case SwitchOutcome::not_found:
      return "The go command stops, because no program of that name is on PATH.";
    case SwitchOutcome::refused:
    case SwitchOutcome::none:
      break;
  }
  return "The go command stops before it does anything.";
}

std::vector<Finding> find_gotoolchain_faults(const Facts& facts) {
  const auto set = own_gotoolchain(facts);
  if (!set || !facts.choice.go) return {};
  const SwitchPrediction& prediction = facts.choice.go->prediction;
  const std::string value = concat("GOTOOLCHAIN is ", set->value);
  if (prediction.selection.fault)
    return {finding_about(facts, "GOTOOLCHAIN", FindingSeverity::error,
                          concat(value, ", which the go command does not understand"),
                          concat("It stops: ", *prediction.selection.fault, "."))};
  const Decision* decision = facts.choice.decision();
  const bool is_pinned = decision != nullptr && decision->is_pinned();
  if (prediction.outcome == SwitchOutcome::none || !is_pinned) return {};
  const bool stops = prediction.outcome == SwitchOutcome::not_found ||
                     prediction.outcome == SwitchOutcome::refused;
  Finding finding = finding_about(
      facts, "GOTOOLCHAIN", stops ? FindingSeverity::error : FindingSeverity::warning,
      concat(value, ", so go is ", prediction.selection.name, " and not ", facts.choice.go->name),
      std::string(consequence_of(prediction.outcome)));
  if (!decision->file.empty())
    finding.evidence.push_back(
        {.where = decision->file, .line = decision->line, .shows = decision->request->to_string()});
  return {std::move(finding)};
}

constexpr Cause kHidesGotoolchain[] = {{"PRJ01"}};

}  // namespace

constexpr Check kGotoolchainFaults = {
    .id = "ENV08",
    .subject = Subject::environment,
    .severity = FindingSeverity::error,
    .title = "GOTOOLCHAIN replaces the version that is pinned here",
    .why =
        "A GOTOOLCHAIN of your own comes before what gov would set, so the go command may become "
        "another Go than the pinned one.",
    .mend =
        "Take GOTOOLCHAIN away: gov sets it so that the pinned Go may only become a version that "
        "gov has installed. --fix=ask deletes the line in a file of yours.",
    .repair = RepairClass::ask,
    .hidden_by = kHidesGotoolchain,
    .run = find_gotoolchain_faults,
};

}  // namespace gov
