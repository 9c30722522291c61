// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "doctor/facts/startup_facts.hpp"

using gov::assignments_in;
using gov::StartupDialect;

namespace {

std::string first(std::string_view line, StartupDialect dialect = StartupDialect::posix) {
  const auto found = assignments_in(line, dialect);
  return found.empty() ? "" : found.front().name + "=" + found.front().value;
}

}  // namespace

TEST_CASE("assignments: POSIX shells") {
  CHECK(first("export GOROOT=/usr/local/go") == "GOROOT=/usr/local/go");
  CHECK(first("  GOROOT=\"$HOME/go\"  # mine") == "GOROOT=$HOME/go");
  CHECK(first("[ -d /x ] && export GOROOT='/x y'") == "GOROOT=/x y");
  CHECK(first("if true; then GOROOT=/x; fi") == "GOROOT=/x");
  CHECK(first("declare -x GOROOT=/x") == "GOROOT=/x");
  CHECK(first("GOROOT=/x go build").empty());
  CHECK(first("echo GOROOT=/x").empty());
  CHECK(first("# GOROOT=/x").empty());
  CHECK(first("GOROOT='").empty() == false);
  CHECK(first("=x").empty());
  CHECK(first("\\").empty());
  const auto two = assignments_in("export GOOS=linux GOARCH=arm64", StartupDialect::posix);
  REQUIRE(two.size() == 2);
  CHECK(two[1].name == "GOARCH");
  CHECK_FALSE(two[1].is_whole_line);
}

TEST_CASE("assignments: fish, and the file of its universal variables") {
  CHECK(first("set -gx GOROOT /usr/local/go", StartupDialect::fish) == "GOROOT=/usr/local/go");
  CHECK(first("set --export GOFLAGS -v -x", StartupDialect::fish) == "GOFLAGS=-v -x");
  CHECK(first("set -e GOROOT", StartupDialect::fish).empty());
  CHECK(first("set -q GOROOT; or set -x GOROOT /x", StartupDialect::fish) == "GOROOT=/x");
  CHECK(first("SETUVAR --export GOROOT:/x", StartupDialect::fish_stored) == "GOROOT=/x");
}

TEST_CASE("assignments: files of sessions") {
  CHECK(first("GOROOT=/x", StartupDialect::plain) == "GOROOT=/x");
  CHECK(first("GOROOT DEFAULT=/x OVERRIDE=/y", StartupDialect::plain) == "GOROOT=/x OVERRIDE=/y");
  CHECK(first("GOROOT", StartupDialect::plain).empty());
}
