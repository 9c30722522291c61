// SPDX-License-Identifier: MIT
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "doctor/checks/gov/gov_checks.hpp"

namespace gov {
namespace {

std::vector<Finding> find_bad_settings(const Facts& facts) {
  if (!facts.settings_problem) return {};
  const SettingsProblem& problem = *facts.settings_problem;
  const std::string where = problem.file.empty() ? "environment" : problem.file;
  const std::string place =
      problem.line ? concat("line ", std::to_string(*problem.line), " of ", shell_path(where))
                   : shell_path(where);
  return {{.severity = FindingSeverity::error,
           .what = problem.what,
           .evidence = {{.where = where,
                         .line = problem.line,
                         .shows = problem.because.empty() ? "" : problem.because.back()}},
           .command = problem.hint.empty() ? concat("correct ", place) : problem.hint}};
}

}  // namespace

constexpr Check kBadSettings = {
    .id = "GOV14",
    .subject = Subject::gov,
    .severity = FindingSeverity::error,
    .title = "gov's own settings cannot be understood, or not be trusted",
    .why =
        "Every gov command but doctor stops with this error. The other checks of this run work "
        "with the defaults.",
    .mend =
        "Correct the line that the finding names, or unset the variable. gov config lists the "
        "settings and their values.",
    .repair = RepairClass::tell,
    .run = find_bad_settings,
};

}  // namespace gov
