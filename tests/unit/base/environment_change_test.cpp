// SPDX-License-Identifier: MIT
#include "base/environment_change.hpp"

#include <doctest/doctest.h>

#include <array>

TEST_CASE("environment change: what is set, unset and set otherwise, among the named ones") {
  gov::Environment before;
  before.set("PATH", "/bin");
  before.set("GOROOT", "/old");
  before.set("SAME", "1");
  before.set("OTHER", "1");
  gov::Environment after = before;
  after.set("PATH", "/go/bin:/bin");
  after.set("EMPTY", "");
  after.unset("GOROOT");
  after.unset("OTHER");
  constexpr std::array<std::string_view, 5> kNames = {"GOROOT", "PATH", "SAME", "NONE", "EMPTY"};
  const auto changes = gov::changes_between(before, after, kNames);
  REQUIRE(changes.size() == 3);
  CHECK(changes[0].name == "GOROOT");
  CHECK(changes[0].before == "/old");
  CHECK_FALSE(changes[0].after);
  CHECK(changes[1].name == "PATH");
  CHECK(changes[1].after == "/go/bin:/bin");
  CHECK(changes[2].name == "EMPTY");
  CHECK_FALSE(changes[2].before);
  CHECK(changes[2].after == "");
}
