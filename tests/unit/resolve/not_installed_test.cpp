// SPDX-License-Identifier: MIT
#include "resolve/not_installed.hpp"

#include <doctest/doctest.h>

namespace {

gov::Error error_for(std::string_view text) {
  const auto request = gov::VersionRequest::parse(text).value();
  gov::Decision decision;
  decision.rule = gov::Rule::environment;
  decision.request = request;
  decision.meant = request;
  return gov::not_installed(decision);
}

}  // namespace

TEST_CASE("not installed: says what is missing, who asked for it, and what to run") {
  struct Case {
    const char* request;
    const char* what;
    const char* hint;
  };
  const Case cases[] = {
      {"1.22.5", "go1.22.5 is not installed", "gov install 1.22.5"},
      {"1.22", "no installed Go matches \"1.22\"", "gov install 1.22"},
      {"1.22.5/arm64", "no installed Go matches \"1.22.5/arm64\"", "gov install 1.22.5/arm64"},
      {">=1.22", "no installed Go matches \">=1.22\"", "gov install '>=1.22'"},
      {"work", "\"work\" is not the name of a Go version", "gov list"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.request);
    const gov::Error error = error_for(c.request);
    CHECK(error.kind == gov::ErrorKind::not_installed);
    CHECK(error.what == c.what);
    CHECK(error.hint == c.hint);
    CHECK(error.because.front().starts_with("GOV_VERSION is set to "));
  }
}
