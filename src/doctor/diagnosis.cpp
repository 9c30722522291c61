// SPDX-License-Identifier: MIT
#include "doctor/diagnosis.hpp"

#include <algorithm>
#include <exception>

#include "base/text.hpp"

namespace gov {
namespace {

CheckOutcome run_check(const Check& check, const Facts& facts, const Stopwatch& passed) {
  CheckOutcome outcome{.check = &check};
  const auto start = passed();
  try {
    outcome.findings = check.run(facts);
  } catch (const std::exception& problem) {
    outcome.failure = concat("it failed: ", problem.what());
    return outcome;
  }
  const auto duration = passed() - start;
  if (duration > kCheckLimit)
    outcome.failure = concat("it took too long: ", human_duration(duration));
  std::stable_sort(outcome.findings.begin(), outcome.findings.end(),
                   [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
  return outcome;
}

const CheckOutcome* outcome_of(const Diagnosis& diagnosis, std::string_view id) {
  for (const CheckOutcome& outcome : diagnosis.outcomes) {
    if (outcome.check->id == id) return &outcome;
  }
  return nullptr;
}

bool is_more_than_a_note(const CheckOutcome& outcome) {
  return std::any_of(outcome.findings.begin(), outcome.findings.end(), [](const Finding& finding) {
    return finding.severity != FindingSeverity::note;
  });
}

/// A note explains notes only: nothing is wrong there.
bool explains(const CheckOutcome& cause, const CheckOutcome& follower) {
  return is_more_than_a_note(cause) || (!cause.findings.empty() && !is_more_than_a_note(follower));
}

constexpr std::size_t kLongestChain = 10;

/// A cause that is itself hidden still explains what follows from it.
void mark_followers(Diagnosis& diagnosis, const Facts& facts) {
  for (CheckOutcome& outcome : diagnosis.outcomes) {
    if (outcome.findings.empty()) continue;
    for (const Cause& cause : outcome.check->hidden_by) {
      const CheckOutcome* found = outcome_of(diagnosis, cause.id);
      if (found == nullptr || !explains(*found, outcome)) continue;
      if (cause.explains != nullptr && !cause.explains(facts)) continue;
      outcome.hidden_by = found->check;
      break;
    }
  }
  // What is shown names all that it explains, also by way of others.
  for (CheckOutcome& outcome : diagnosis.outcomes) {
    for (std::size_t steps = 0; outcome.hidden_by != nullptr && steps < kLongestChain; ++steps) {
      const CheckOutcome* cause = outcome_of(diagnosis, outcome.hidden_by->id);
      if (cause->hidden_by == nullptr) break;
      outcome.hidden_by = cause->hidden_by;
    }
  }
}

}  // namespace

std::size_t Diagnosis::count(FindingSeverity severity) const {
  std::size_t sum = 0;
  for (const CheckOutcome& outcome : outcomes) {
    if (!outcome.is_shown()) continue;
    for (const Finding& finding : outcome.findings) sum += finding.severity == severity ? 1 : 0;
  }
  return sum;
}

std::size_t Diagnosis::failures() const {
  return static_cast<std::size_t>(
      std::count_if(outcomes.begin(), outcomes.end(),
                    [](const CheckOutcome& outcome) { return outcome.failure.has_value(); }));
}

bool Diagnosis::is_bad(bool strict) const {
  return failures() > 0 || count(FindingSeverity::error) > 0 ||
         count(FindingSeverity::warning) > 0 || (strict && count(FindingSeverity::note) > 0);
}

Diagnosis diagnose(const Facts& facts, const std::vector<const Check*>& checks,
                   const Stopwatch& passed) {
  Diagnosis diagnosis;
  for (const Check* check : checks) diagnosis.outcomes.push_back(run_check(*check, facts, passed));
  mark_followers(diagnosis, facts);
  return diagnosis;
}

}  // namespace gov
