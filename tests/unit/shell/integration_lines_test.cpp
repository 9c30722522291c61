// SPDX-License-Identifier: MIT
#include "shell/integration_lines.hpp"

#include <doctest/doctest.h>

namespace {

const gov::IntegrationPaths kPaths{"", "/r o/shims", "/r o/versions", "/b",
                                   "/r o/shell"};  // NOLINT: test data

constexpr auto kInFront = gov::ShimsPlace::in_front;
constexpr auto kWhereMissing = gov::ShimsPlace::where_missing;

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("integration lines: each purpose gets its part and no other") {
  for (const gov::Shell shell : gov::kShells) {
    CAPTURE(gov::shell_name(shell));
    const std::string shims = gov::integration_lines(shell, kWhereMissing, false, kPaths);
    CHECK(has(shims, "'/r o/shims'"));
    CHECK_FALSE(has(shims, "/r o/shell"));
    CHECK_FALSE(has(shims, "/r o/versions"));
    CHECK(shims.ends_with('\n'));
    const std::string all = gov::integration_lines(shell, kWhereMissing, true, kPaths);
    CHECK(all.starts_with(shims));
    CHECK(has(all, "/r o/shell"));
  }
}

TEST_CASE("integration lines: a POSIX profile loads the hook in bash only") {
  const std::string lines = gov::integration_lines(gov::Shell::bash, kInFront, true, kPaths);
  CHECK(has(lines, "BASH_VERSION"));
  CHECK(has(lines, "case $- in *i*)"));
}

TEST_CASE(
    "integration lines: a root of one's own is there for the shims, unless another one is set") {
  auto paths = kPaths;
  paths.root = "/r o";
  CHECK(gov::integration_lines(gov::Shell::zsh, kInFront, false, paths)
            .starts_with("[ -n \"${GOV_ROOT-}\" ] || export GOV_ROOT='/r o'\n"));
  CHECK(gov::integration_lines(gov::Shell::fish, kInFront, false, paths)
            .starts_with("set -q GOV_ROOT; or set -gx GOV_ROOT '/r o'\n"));
}
