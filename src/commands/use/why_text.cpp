// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "commands/shown_path.hpp"
#include "commands/use/c_compiler_words.hpp"
#include "commands/use/why_report.hpp"
#include "report/table.hpp"

namespace gov {
namespace {

std::string verdict(const WhyReport& report) {
  if (report.error) {
    std::string text = concat("no Go can run: ", report.error->what);
    for (const std::string& reason : report.error->because) text += concat("\n  because: ", reason);
    if (!report.error->hint.empty()) text += concat("\n  hint: ", report.error->hint);
    return text + "\n";
  }
  const ChosenGo& go = report.running->go;
  const Decision& decision = go.decision;
  const std::string name = decision.toolchain ? display_name(*decision.toolchain, report.host)
                                              : concat("the system Go in ", shown_path(go.bin));
  std::string reason = reason_of(decision);
  const bool is_alias =
      decision.request && decision.meant->to_string() != decision.request->to_string();
  if (is_alias) reason += concat(", which means ", decision.meant->to_string());
  return concat(name, ", because ", reason, "\n  ", shown_path(report.running->goroot), "\n");
}

std::string source_of(const Candidate& candidate) {
  if (!candidate.file.empty() && candidate.rule != Rule::default_version) {
    return candidate.line > 0 ? concat(candidate.file, ":", std::to_string(candidate.line))
                              : candidate.file;
  }
  return std::string(names_of(candidate.rule).title);
}

std::string fate_text(const Candidate& candidate) {
  switch (candidate.fate) {
    case Fate::decided:
      return "decided";
    case Fate::overridden:
      return concat("overridden by ", candidate.by);
    case Fate::not_set: {
      const bool is_file = candidate.rule == Rule::pin_file || candidate.rule == Rule::module_file;
      if (candidate.rule == Rule::system) return "there is none on PATH";
      return is_file ? "none here or above" : "not set";
    }
    case Fate::silent:
      return "names no Go";
    case Fate::satisfied:
      return "satisfied";
    case Fate::unsatisfied:
      return "no installed Go satisfies it";
    case Fate::malformed:
      return concat("not understood: ", candidate.by);
    case Fate::unreached:
      return "not reached";
  }
  return {};
}

std::string candidates_text(const std::vector<Candidate>& candidates, const Look& look) {
  std::vector<TableRow> rows;
  for (const Candidate& candidate : candidates) {
    const std::string mark = candidate.fate == Fate::decided ? "*" : " ";
    rows.push_back({mark, source_of(candidate), candidate.value.empty() ? "-" : candidate.value,
                    fate_text(candidate)});
  }
  return table_text({}, rows, look);
}

std::string place_of(const GoVariable& variable) {
  return variable.origin == GoVariableOrigin::environment ? "environment"
                                                          : shown_path(variable.file);
}

std::string changed_text(const EnvironmentChange& change) {
  if (change.name == "GOROOT") {
    return change.after ? concat("  GOROOT=", shown_path(*change.after),
                                 ", for a release that cannot find its own GOROOT\n")
                        : concat("  GOROOT is removed; it was ", in_quotes(*change.before), "\n");
  }
  if (!change.after)
    return "  GOTOOLCHAIN is removed: gov set it for the command that runs this one\n";
  const bool is_local = *change.after == "local";
  return concat("  GOTOOLCHAIN=", *change.after,
                is_local ? ": go.mod does not switch to another Go\n"
                         : ": go.mod may switch to another Go on PATH, nothing is downloaded\n");
}

std::string changes_text(const RunningGo& running) {
  std::string text;
  bool sets_gotoolchain = false;
  for (const EnvironmentChange& change : running.changes) {
    text += changed_text(change);
    if (change.name == "GOTOOLCHAIN" && change.after) sets_gotoolchain = true;
  }
  if (sets_gotoolchain) return text;
  const auto& variable = running.prediction.gotoolchain;
  if (!variable) return text + "  GOTOOLCHAIN is set nowhere\n";
  const bool is_ours = running.go.environment.find("GOV_GOTOOLCHAIN") == variable->value;
  const bool is_users = !is_ours && variable->origin != GoVariableOrigin::goroot_file;
  const std::string_view whose = is_ours
                                     ? " is inherited from gov and stays"
                                     : (is_users ? " is yours and stays" : " is Go's own default");
  return concat(text, "  GOTOOLCHAIN", whose, ": ", shown_path(variable->value), " (",
                place_of(*variable), ")\n");
}

std::string skipped_text(const SwitchPrediction& prediction) {
  if (prediction.input.gotoolchain.empty()) return "it runs as it is";
  const bool is_off = !prediction.input.go111module.empty() && prediction.input.go111module != "on";
  return is_off ? concat("it runs as it is: modules are off (GO111MODULE=",
                         shown_path(prediction.input.go111module), ")")
                : "it runs as it is: releases up to 1.20 do not switch";
}

std::string cause_of(const SwitchPrediction& prediction) {
  const std::string place = prediction.place();
  return place.empty()
             ? concat("GOTOOLCHAIN=", shown_path(prediction.input.gotoolchain), " names it")
             : concat(shown_path(place), " asks for it");
}

std::string outcome_text(const SwitchPrediction& prediction) {
  const std::string name = shown_path(prediction.selection.name);
  switch (prediction.outcome) {
    case SwitchOutcome::none:
      if (prediction.selection.is_skipped) return skipped_text(prediction);
      if (prediction.selection.mode == SwitchMode::local)
        return "it runs as it is: GOTOOLCHAIN forbids switching";
      return prediction.file.empty() ? "it runs as it is: there is no go.mod here"
                                     : concat("it runs as it is: ", shown_path(prediction.file),
                                              " requires nothing newer");
    case SwitchOutcome::path_program:
      return concat("it becomes ", name, ", because ", cause_of(prediction), "\n  ",
                    shown_path(prediction.program),
                    prediction.is_ours ? ", which gov installed" : ", which is not gov's");
    case SwitchOutcome::module_cache:
      return concat("it becomes ", name, ", because ", cause_of(prediction), "\n  ",
                    shown_path(prediction.program), ", which an earlier download left");
    case SwitchOutcome::download:
      return concat("it downloads ", name, ", because ", cause_of(prediction), "\n  ",
                    shown_path(prediction.module));
    case SwitchOutcome::not_found:
      return concat("it fails: ", shown_path(*prediction.fault), ", because ",
                    cause_of(prediction));
    case SwitchOutcome::refused:
      return concat("it fails: ", shown_path(*prediction.fault));
  }
  return {};
}

std::string prediction_text(const SwitchPrediction& prediction) {
  std::string text = concat("  ", outcome_text(prediction), "\n");
  if (prediction.refusal)
    text += concat("  go build and the like then fail: ", shown_path(*prediction.refusal), "\n");
  if (const auto lacking = prediction.installable()) {
    text += concat("  hint: gov install ", exact_text(*lacking), "\n");
  }
  return text;
}

std::optional<Version> version_of(const RunningGo& running) {
  const auto& toolchain = running.go.decision.toolchain;
  return toolchain ? std::optional(toolchain->version) : std::nullopt;
}

}  // namespace

std::string why_text(const WhyReport& report, const Look& look) {
  std::string text = concat(verdict(report), "\nwhat was looked at\n",
                            candidates_text(report.explanation.candidates, look));
  if (report.running) {
    text += concat("\nwhat the shim sets\n", changes_text(*report.running));
    text += concat("\nwhat the go command will do\n", prediction_text(report.running->prediction));
    text += concat("\nC compiler\n", "  ",
                   c_compiler_text(report.running->compiler, version_of(*report.running)), "\n");
  }
  if (!report.notes.empty()) text += "\nnotes\n";
  for (const std::string& note : report.notes) text += concat("  ", note, "\n");
  return with_tilde(text, look.home);
}

}  // namespace gov
