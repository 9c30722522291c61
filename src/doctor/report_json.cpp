// SPDX-License-Identifier: MIT
#include "doctor/report_json.hpp"

#include "base/text.hpp"
#include "doctor/shareable_command.hpp"
#include "doctor/shareable_text.hpp"

namespace gov {
namespace {

JsonValue evidence_json(const Evidence& evidence, std::string_view home) {
  JsonValue json = JsonValue::object({{"where", shareable_text(evidence.where, home)}});
  if (evidence.line) json.set("line", *evidence.line);
  if (!evidence.shows.empty())
    json.set("shows", std::string(trim(shareable_text(evidence.shows, home))));
  return json;
}

JsonValue finding_json(const Check& check, const Finding& finding, std::string_view home) {
  JsonValue evidence = JsonValue::array();
  for (const Evidence& one : finding.evidence) evidence.push(evidence_json(one, home));
  const std::string_view consequence =
      finding.consequence.empty() ? check.why : std::string_view(finding.consequence);
  return JsonValue::object({{"id", check.id},
                            {"subject", subject_name(check.subject)},
                            {"severity", severity_name(finding.severity)},
                            {"what", shareable_text(finding.what, home)},
                            {"evidence", std::move(evidence)},
                            {"consequence", shareable_text(consequence, home)},
                            {"command", shareable_command(finding.command, home)},
                            {"repair", repair_name(finding.repair)}});
}

std::string_view outcome_name(const CheckOutcome& outcome) {
  if (outcome.failure) return "failed";
  if (outcome.findings.empty()) return "ok";
  return outcome.hidden_by == nullptr ? "found" : "hidden";
}

JsonValue outcome_json(const CheckOutcome& outcome, std::string_view home) {
  JsonValue json =
      JsonValue::object({{"id", outcome.check->id}, {"result", outcome_name(outcome)}});
  if (outcome.failure) json.set("reason", shareable_text(*outcome.failure, home));
  if (outcome.hidden_by != nullptr) json.set("hidden_by", outcome.hidden_by->id);
  return json;
}

std::string_view depth_name(CheckDepth depth) {
  switch (depth) {
    case CheckDepth::always:
      return "always";
    case CheckDepth::deep:
      return "deep";
    case CheckDepth::network:
      break;
  }
  return "net";
}

}  // namespace

JsonValue report_json(const Diagnosis& diagnosis, std::string_view home) {
  JsonValue findings = JsonValue::array();
  JsonValue checks = JsonValue::array();
  for (const CheckOutcome& outcome : diagnosis.outcomes) {
    checks.push(outcome_json(outcome, home));
    if (!outcome.is_shown()) continue;
    for (const Finding& finding : outcome.findings)
      findings.push(finding_json(*outcome.check, finding, home));
  }
  for (const SkippedCheck& skipped : diagnosis.skipped)
    checks.push(JsonValue::object({{"id", skipped.check->id},
                                   {"result", "skipped"},
                                   {"reason", shareable_text(skipped.reason, home)}}));
  return JsonValue::object({{"format", 1},
                            {"errors", diagnosis.count(FindingSeverity::error)},
                            {"warnings", diagnosis.count(FindingSeverity::warning)},
                            {"notes", diagnosis.count(FindingSeverity::note)},
                            {"findings", std::move(findings)},
                            {"checks", std::move(checks)}});
}

JsonValue checks_json(const std::vector<const Check*>& checks) {
  JsonValue list = JsonValue::array();
  for (const Check* check : checks) {
    JsonValue hidden_by = JsonValue::array();
    for (const Cause& cause : check->hidden_by) hidden_by.push(cause.id);
    list.push(JsonValue::object({{"id", check->id},
                                 {"subject", subject_name(check->subject)},
                                 {"subject_title", subject_title(check->subject)},
                                 {"severity", severity_name(check->severity)},
                                 {"title", check->title},
                                 {"why", check->why},
                                 {"mend", check->mend},
                                 {"repair", repair_name(check->repair)},
                                 {"runs", depth_name(check->depth)},
                                 {"hidden_by", std::move(hidden_by)}}));
  }
  return JsonValue::object({{"format", 1}, {"checks", std::move(list)}});
}

}  // namespace gov
