// SPDX-License-Identifier: MIT
#include "commands/use/c_compiler_words.hpp"
#include "commands/use/go_variable_json.hpp"
#include "commands/use/why_report.hpp"
#include "report/error_text.hpp"

namespace gov {
namespace {

JsonValue or_null(const std::string& text) { return text.empty() ? JsonValue() : JsonValue(text); }
JsonValue or_null(const std::optional<std::string>& text) {
  return text ? JsonValue(*text) : JsonValue();
}

std::string_view first_go_name(FirstGo first) {
  switch (first) {
    case FirstGo::none:
      return "none";
    case FirstGo::shim:
      return "shim";
    case FirstGo::other_shim:
      return "other-shim";
    case FirstGo::ours:
      return "installed";
    case FirstGo::foreign:
      return "foreign";
  }
  return {};
}

JsonValue candidates_json(const std::vector<Candidate>& candidates) {
  JsonValue list = JsonValue::array();
  for (const Candidate& candidate : candidates) {
    JsonValue json = JsonValue::object(
        {{"rule", names_of(candidate.rule).json}, {"fate", fate_name(candidate.fate)}});
    if (!candidate.value.empty()) json.set("value", candidate.value);
    if (!candidate.file.empty()) json.set("file", candidate.file);
    if (candidate.line > 0) json.set("line", candidate.line);
    if (!candidate.by.empty()) json.set("by", candidate.by);
    list.push(std::move(json));
  }
  return list;
}

JsonValue changes_json(const std::vector<EnvironmentChange>& changes) {
  JsonValue list = JsonValue::array();
  for (const EnvironmentChange& change : changes) {
    list.push(JsonValue::object({{"name", change.name},
                                 {"before", or_null(change.before)},
                                 {"after", or_null(change.after)}}));
  }
  return list;
}

/// A value that gov itself put into the environment is reported as gov's, not as the user's.
JsonValue gotoolchain_json(const RunningGo& running) {
  const auto& variable = running.prediction.gotoolchain;
  JsonValue json = variable_json(variable);
  if (variable && running.go.environment.find("GOV_GOTOOLCHAIN") == variable->value)
    json.set("origin", "gov");
  return json;
}

JsonValue prediction_json(const RunningGo& running) {
  const SwitchPrediction& prediction = running.prediction;
  JsonValue json = JsonValue::object({{"outcome", outcome_name(prediction.outcome)},
                                      {"toolchain", prediction.selection.name},
                                      {"mode", mode_name(prediction.selection.mode)},
                                      {"gotoolchain", gotoolchain_json(running)},
                                      {"module_file", or_null(prediction.file)},
                                      {"because", or_null(prediction.place())},
                                      {"is_ignored", prediction.selection.is_skipped},
                                      {"error", or_null(prediction.fault)},
                                      {"build_error", or_null(prediction.refusal)}});
  if (!prediction.program.empty())
    json.set("program", prediction.program).set("is_gov", prediction.is_ours);
  if (!prediction.module.empty()) json.set("module", prediction.module);
  const auto lacking = prediction.installable();
  if (lacking) json.set("install", lacking->to_string());
  return json;
}

void add_decision(JsonValue& json, const Decision& decision) {
  json.set("rule", names_of(decision.rule).json);
  if (decision.request) json.set("request", decision.request->to_string());
  if (decision.meant) json.set("meant", decision.meant->to_string());
  json.set("reason", reason_of(decision));
  if (!decision.toolchain) return;
  json.set("version", decision.toolchain->version.to_string());
  json.set("platform", decision.toolchain->platform.to_string());
}

}  // namespace

JsonValue why_json(const WhyReport& report) {
  JsonValue json = JsonValue::object({{"format", 1}});
  if (report.explanation.decision) add_decision(json, *report.explanation.decision);
  if (report.running) json.set("goroot", report.running->goroot).set("bin", report.running->go.bin);
  json.set("candidates", candidates_json(report.explanation.candidates));
  if (report.running) {
    json.set("changes", changes_json(report.running->changes));
    json.set("prediction", prediction_json(*report.running));
    json.set("c_compiler", c_compiler_json(report.running->compiler));
  }
  json.set("path", JsonValue::object({{"first_go", first_go_name(report.path.first)},
                                      {"file", or_null(report.path.file)},
                                      {"has_shims", report.path.are_shims_on_path}}));
  JsonValue notes = JsonValue::array();
  for (const std::string& note : report.notes) notes.push(note);
  json.set("notes", std::move(notes));
  if (report.error) {
    const JsonValue error = error_json(*report.error);
    if (const JsonValue* inner = error.find("error")) json.set("error", *inner);
  }
  return json;
}

}  // namespace gov
