// SPDX-License-Identifier: MIT
// The library's view of tests/cli/resolution_cases.tsv, which the programs are tested with, too.
#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "resolve/explain.hpp"
#include "resolve/resolve.hpp"
#include "support/resolution_cases.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;

namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// The last column for what the library decides.
std::string outcome(const gov::Result<gov::Decision>& decision, const std::string& top) {
  if (!decision) return gov::concat("exit ", std::to_string(gov::exit_code(decision.error().kind)));
  if (decision->means_system()) return "system";
  if (!decision->toolchain) return "exit 10";
  return decision->toolchain->goroot == top + "/sdk" ? "sdk"
                                                     : decision->toolchain->version.to_string();
}

void check_row(const gov_test::ResolutionCase& row) {
  const TempDir temp;
  const std::string& top = temp.path();
  const gov::Layout layout(top + "/root", top + "/cache");
  for (const char* version : {"1.20.14", "1.21.13", "1.22.5", "1.23.4"}) {
    REQUIRE(gov::make_directories(gov::concat(layout.versions(), "/go", version, ".linux-amd64")));
  }
  REQUIRE(gov::make_directories(top + "/sdk/bin"));
  REQUIRE(gov::write_file_atomically(top + "/sdk/bin/go", "", 0755));
  REQUIRE(gov::write_file_atomically(top + "/sdk/VERSION", "go1.22.1-mine"));
  gov_test::make_world(row, top);
  gov::Environment environment;
  environment.set("GOV_CEILING", top);
  for (const std::string_view setting : gov::split(row.variables, '|')) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string_view::npos) continue;
    std::string value(setting.substr(equals + 1));
    replace_all(value, "TOP", top);
    environment.set(setting.substr(0, equals), value);
  }
  const gov::Stores stores{{layout.versions()}};
  const gov::ResolveInput input{
      environment, layout, stores, {"linux", "amd64"}, gov::concat(top, "/", row.directory), {}};
  CHECK(outcome(gov::resolve(input), top) == row.result);

  // The explanation agrees, and exactly one candidate decided unless nothing could.
  const gov::Explanation explanation = gov::explain(input);
  CHECK(outcome(explanation.decision, top) == row.result);
  int winners = 0;
  for (const gov::Candidate& candidate : explanation.candidates) {
    if (candidate.fate != gov::Fate::decided) continue;
    ++winners;
    REQUIRE(explanation.decision);
    CHECK(candidate.rule == explanation.decision->rule);
  }
  const bool is_unnamed_system =
      explanation.decision && explanation.decision->rule == gov::Rule::system;
  CHECK(winners == (explanation.decision && !is_unnamed_system ? 1 : 0));
}

}  // namespace

TEST_CASE("resolution table: the library chooses what the programs choose") {
  const auto rows = gov_test::read_resolution_cases(GOV_RESOLUTION_TABLE);
  CHECK(rows.size() >= 150);
  for (const gov_test::ResolutionCase& row : rows) {
    CAPTURE(row.name);
    check_row(row);
  }
}
