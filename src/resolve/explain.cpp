// SPDX-License-Identifier: MIT
#include "resolve/explain.hpp"

#include "base/text.hpp"
#include "resolve/decision_sources.hpp"
#include "resolve/go_variables.hpp"
#include "resolve/module_search.hpp"
#include "resolve/pin_search.hpp"
#include "resolve/system_go.hpp"

namespace gov {
namespace {

/// The last reason is the most specific: "a version begins with a digit".
std::string fault_of(const Error& error) {
  return error.because.empty() ? error.what : concat(error.what, ": ", error.because.back());
}

/// The result of one source; fates that depend on what decided are set later.
Candidate candidate_of(Rule rule, const Result<std::optional<Decision>>& answer) {
  Candidate candidate;
  candidate.rule = rule;
  if (!answer) {
    candidate.fate = Fate::malformed;
    candidate.by = fault_of(answer.error());
  } else if (*answer) {
    const Decision& decision = **answer;
    candidate.file = decision.file;
    candidate.line = decision.line;
    candidate.value = decision.request->to_string();
    candidate.fate = Fate::overridden;
  }
  return candidate;
}

Candidate candidate_of(Rule rule, const PinFile& found) {
  Candidate candidate;
  candidate.rule = rule;
  candidate.file = found.file;
  if (!found.pin) {
    candidate.fate = Fate::malformed;
    candidate.by = fault_of(found.pin.error());
  } else if (!*found.pin) {
    candidate.fate = Fate::silent;
  } else {
    candidate.line = (*found.pin)->line;
    candidate.value = (*found.pin)->request.to_string();
    candidate.fate = Fate::overridden;
  }
  return candidate;
}

void add_files(Rule rule, const std::vector<PinFile>& files, std::vector<Candidate>& candidates) {
  for (const PinFile& file : files) candidates.push_back(candidate_of(rule, file));
}

void add_pin_files(const ResolveInput& input, std::vector<Candidate>& candidates) {
  std::vector<PinFile> files;
  if (input.directory) files = list_pin_files(pin_search(input));
  add_files(Rule::pin_file, files, candidates);
  if (!files.empty()) return;
  Candidate none;
  none.rule = Rule::pin_file;
  candidates.push_back(none);
}

void add_module_line(const std::string& file, std::string_view key,
                     const std::optional<GoModLine>& line, std::vector<Candidate>& candidates) {
  if (!line) return;
  candidates.push_back(
      {Rule::module_file, file, line->number, concat(key, " ", line->value), Fate::overridden, {}});
}

void add_module_file(const ResolveInput& input, std::vector<Candidate>& candidates) {
  const std::string user_go_env = read_user_go_env(input.environment);
  const auto file =
      input.directory
          ? find_module_file(module_variables(input.environment, user_go_env), *input.directory)
          : std::nullopt;
  const GoModLines lines = file ? read_module_file(*file) : GoModLines{};
  add_module_line(file.value_or(""), "go", lines.go, candidates);
  add_module_line(file.value_or(""), "toolchain", lines.toolchain, candidates);
  if (lines.go || lines.toolchain) return;
  Candidate none;
  none.rule = Rule::module_file;
  none.file = file.value_or("");
  none.fate = file ? Fate::silent : Fate::not_set;
  candidates.push_back(none);
}

Candidate system_candidate(const ResolveInput& input) {
  Candidate candidate;
  candidate.value = find_system_tool(input.environment, input.layout, "go").value_or("");
  if (!candidate.value.empty()) candidate.fate = Fate::overridden;
  return candidate;
}

bool is_at(const Candidate& candidate, const std::string& file, std::size_t line) {
  return candidate.file == file && candidate.line == line;
}

/// A go.work or go.mod requires a minimum version, so it can be satisfied without having decided.
void judge_module_line(const Decision& decision, Candidate& candidate) {
  const auto& requirement = decision.requirement;
  if (!requirement || !is_at(candidate, requirement->file, requirement->line)) {
    const std::string stronger =
        concat(candidate.file, ":", std::to_string(requirement ? requirement->line : 0));
    candidate.by = requirement ? stronger : place_of(decision);
    return;
  }
  candidate.fate = decision.is_requirement_met ? Fate::satisfied : Fate::unsatisfied;
  if (decision.rule == Rule::module_file) candidate.fate = Fate::decided;
}

void judge(const Decision& decision, Candidate& candidate) {
  if (candidate.fate != Fate::overridden) {
    const bool is_missing_system = candidate.rule == Rule::system && decision.rule == Rule::system;
    if (is_missing_system) candidate.by = "there is no other Go on PATH";
    return;
  }
  if (candidate.rule == Rule::module_file) return judge_module_line(decision, candidate);
  const bool is_winner =
      candidate.rule == decision.rule && is_at(candidate, decision.file, decision.line);
  if (is_winner) {
    candidate.fate = Fate::decided;
  } else {
    candidate.by = place_of(decision);
  }
}

}  // namespace

Explanation explain(const ResolveInput& input) {
  Explanation explanation{resolve(input), {}};
  std::vector<Candidate>& candidates = explanation.candidates;
  candidates.push_back(candidate_of(Rule::argument, from_argument(input)));
  candidates.push_back(candidate_of(Rule::environment, from_environment(input)));
  add_pin_files(input, candidates);
  add_module_file(input, candidates);
  candidates.push_back(candidate_of(Rule::default_version, from_default(input)));
  add_files(Rule::home_file, list_home_pin_files(pin_search(input)), candidates);
  candidates.push_back(system_candidate(input));
  for (Candidate& candidate : candidates) {
    if (explanation.decision) {
      judge(*explanation.decision, candidate);
    } else if (candidate.fate == Fate::overridden) {
      candidate.fate = Fate::unreached;
    }
  }
  return explanation;
}

std::string place_of(const Decision& decision) {
  const bool is_line = decision.is_by_version_file() || decision.rule == Rule::module_file;
  if (is_line) return concat(printable(decision.file, 4096), ":", std::to_string(decision.line));
  return std::string(names_of(decision.rule).place);
}

std::string_view fate_name(Fate fate) {
  switch (fate) {
    case Fate::decided:
      return "decided";
    case Fate::overridden:
      return "overridden";
    case Fate::not_set:
      return "not-set";
    case Fate::silent:
      return "silent";
    case Fate::satisfied:
      return "satisfied";
    case Fate::unsatisfied:
      return "unsatisfied";
    case Fate::malformed:
      return "malformed";
    case Fate::unreached:
      return "unreached";
  }
  return {};
}

}  // namespace gov
