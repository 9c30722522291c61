// SPDX-License-Identifier: MIT
#include "golang/go_mod.hpp"

#include <doctest/doctest.h>

namespace {

std::string required(std::string_view text) {
  const auto requirement = gov::requirement_of(gov::scan_go_mod(text));
  return requirement ? requirement->version.to_string() : std::string("nothing");
}

}  // namespace

TEST_CASE("go.mod: the greater of the go and toolchain lines is needed") {
  struct Row {
    std::string_view text;
    std::string_view needs;
  };
  const Row rows[] = {
      {"module m\n\ngo 1.22.5\n", "1.22.5"},
      {"module m\ngo 1.21\n", "1.21.0"},
      {"module m\ngo 1.18\n", "1.18"},
      {"go 1.24rc1\n", "1.24rc1"},
      {"go 1.21\ntoolchain go1.23.1\n", "1.23.1"},
      {"go 1.24.2\ntoolchain go1.23.1\n", "1.24.2"},
      {"go 1.22.0\ntoolchain default\n", "1.22.0"},
      {"go 1.22.0\ntoolchain go1.23.1-company\n", "1.23.1"},
      {"go 1.22.0\ntoolchain ../evil/go1.99.0\n", "1.22.0"},
      {"go 1.22.0 // comment\n", "1.22.0"},
      {"\t go\t1.22.1\r\n", "1.22.1"},
      {"go 1.22.1\ngo 1.23.1\n", "1.22.1"},
      {"gopher 1.22\n// go 1.23\nmodule go\n", "nothing"},
      {"go one\n", "nothing"},
      {"", "nothing"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(required(row.text) == row.needs);
  }
}

TEST_CASE("go.mod: the deciding line is known") {
  const auto requirement =
      gov::requirement_of(gov::scan_go_mod("module m\n\ngo 1.21.0\n\ntoolchain go1.22.4\n"));
  REQUIRE(requirement);
  CHECK(requirement->line == 5);
  CHECK(requirement->is_from_toolchain);
}

TEST_CASE("go.mod: toolchain names") {
  CHECK(gov::version_of_toolchain_name("go1.22.5")->to_string() == "1.22.5");
  CHECK(gov::version_of_toolchain_name("go1.22.5 X:boringcrypto")->to_string() == "1.22.5");
  for (const std::string_view name :
       {"default", "local", "go/1.22", "go1.22\\x", "gccgo-go1.20.3", "goX", ""}) {
    CAPTURE(name);
    CHECK_FALSE(gov::version_of_toolchain_name(name).has_value());
  }
}
