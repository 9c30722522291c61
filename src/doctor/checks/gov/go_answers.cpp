// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "doctor/checks/gov/gov_checks.hpp"

namespace gov {
namespace {

std::vector<Finding> find_wrong_answer(const Facts& facts) {
  if (!facts.deep || !facts.deep->go || !facts.choice.go) return {};
  const GoAnswer& answer = *facts.deep->go;
  const auto lines = split(answer.output, '\n');
  const std::string_view first = trim(lines.front());
  const auto finding = [&](std::string what) {
    return Finding{.severity = FindingSeverity::error,
                   .what = std::move(what),
                   .evidence = {{.where = answer.program, .shows = std::string(first)}},
                   .command = concat(answer.program, " env GOVERSION")};
  };
  if (!answer.was_in_time) return {finding("go env did not end within ten seconds")};
  // A Go before 1.16 knows no GOVERSION, and prints an empty line.
  if (first.empty() && lines.size() > 1 && trim(lines[1]) == facts.choice.go->goroot) return {};
  const bool is_right = first == facts.choice.go->name ||
                        (first.starts_with("devel") && facts.choice.go->name.starts_with("devel"));
  if (is_right && lines.size() > 1 && trim(lines[1]) == facts.choice.go->goroot) return {};
  if (is_right && facts.choice.go->is_system) return {};
  return {finding(concat("go env does not say that it is ", facts.choice.go->name, " in ",
                         facts.choice.go->goroot))};
}

constexpr Cause kHidesAnswer[] = {{"ENV02"}, {"GOV05"}, {"GOV06"}, {"ENV05"}, {"MAC01"}, {"MAC02"},
                                  {"MAC03"}, {"MAC05"}, {"LNX01"}, {"LNX02"}, {"LNX06"}};

}  // namespace

constexpr Check kWrongAnswer = {
    .id = "GOV13",
    .subject = Subject::gov,
    .severity = FindingSeverity::error,
    .title = "the chosen Go does not start, or says that it is another",
    .why = "Everything that go is used for fails, or is done by another version.",
    .mend =
        "Run the command that is shown, and read what it prints. gov verify compares the files of "
        "the version with what was published.",
    .repair = RepairClass::tell,
    .hidden_by = kHidesAnswer,
    .depth = CheckDepth::deep,
    .run = find_wrong_answer,
};

}  // namespace gov
