// SPDX-License-Identifier: MIT
#include "resolve/decision.hpp"

#include <doctest/doctest.h>

using gov::Decision;
using gov::Rule;

namespace {

Decision decision(Rule rule, std::string_view text, const std::string& file = {},
                  std::size_t line = 0) {
  Decision made;
  made.rule = rule;
  if (!text.empty()) made.request = gov::VersionRequest::parse(text).value();
  made.meant = made.request;
  made.file = file;
  made.line = line;
  return made;
}

}  // namespace

TEST_CASE("decision: every rule has a reason, a stable name, and is a pin or not") {
  struct Case {
    Decision decision;
    std::string reason;
    std::string name;
    bool is_pinned;
  };
  const Case cases[] = {
      {decision(Rule::argument, "go1.22"), "the command line asks for 1.22", "argument", true},
      {decision(Rule::environment, "1.22"), "GOV_VERSION is set to 1.22", "environment", true},
      {decision(Rule::pin_file, "1.22", "/p/.go-version", 3), "/p/.go-version:3 says 1.22",
       "pin-file", true},
      {decision(Rule::default_version, "latest"), "the default is set to stable", "default", false},
      {decision(Rule::system, ""), "no version is chosen here and no default is set", "system",
       false},
  };
  for (const Case& c : cases) {
    CHECK(gov::reason_of(c.decision) == c.reason);
    CHECK(gov::names_of(c.decision.rule).json == c.name);
    CHECK(c.decision.is_pinned() == c.is_pinned);
  }
}

TEST_CASE("decision: what a file says is told in its own words") {
  Decision made = decision(Rule::pin_file, "1.19.0", "/p/mise.toml", 2);
  made.written = "1.19";
  CHECK(gov::reason_of(made) == "/p/mise.toml:2 says 1.19, which means 1.19.0");
}

TEST_CASE("decision: a module file asks for a minimum and is no pin") {
  Decision made = decision(Rule::module_file, ">=1.24.4", "/p/go.mod", 3);
  made.requirement =
      gov::ModuleRequirement{gov::Version::parse("1.24.4").value(), "/p/go.mod", 3, false};
  CHECK(gov::reason_of(made) == "/p/go.mod:3 asks for Go 1.24.4 or newer");
  CHECK(gov::names_of(made.rule).json == "module-file");
  CHECK_FALSE(made.is_pinned());
}

TEST_CASE("decision: the system Go is meant when nothing else is, or when somebody says so") {
  CHECK(decision(Rule::system, "").means_system());
  CHECK(decision(Rule::pin_file, "system").means_system());
  CHECK_FALSE(decision(Rule::pin_file, "1.22").means_system());
}

TEST_CASE("decision: a file's name is shown escaped") {
  const std::string reason =
      gov::reason_of(decision(Rule::pin_file, "1.22", "/a\n\x1b[2J/.go-version", 1));
  CHECK(reason == "/a\\n\\x1b[2J/.go-version:1 says 1.22");
}
