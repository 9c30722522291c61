// SPDX-License-Identifier: MIT
#include "shell/integration_lines.hpp"

#include <doctest/doctest.h>

namespace {

const gov::IntegrationPaths kPaths{"/r o/shims", "/b", "/r o/shell"};  // NOLINT: test data

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("integration lines: each purpose gets its part and no other") {
  for (const gov::Shell shell : gov::kShells) {
    CAPTURE(gov::shell_name(shell));
    const std::string shims = gov::integration_lines(shell, gov::StartupPurpose::shims, kPaths);
    const std::string hook = gov::integration_lines(shell, gov::StartupPurpose::hook, kPaths);
    CHECK(has(shims, "'/r o/shims'"));
    CHECK_FALSE(has(shims, "/r o/shell"));
    CHECK_FALSE(has(hook, "/r o/shims"));
    CHECK(gov::integration_lines(shell, gov::StartupPurpose::both, kPaths) == shims + hook);
    CHECK(shims.ends_with('\n'));
  }
}

TEST_CASE("integration lines: a POSIX profile loads the hook in bash only") {
  const std::string lines = gov::integration_lines(gov::Shell::bash, gov::StartupPurpose::both, kPaths);
  CHECK(has(lines, "BASH_VERSION"));
  CHECK(has(lines, "case $- in *i*)"));
}
