// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "unit/doctor/world.hpp"

using gov_test::World;

TEST_CASE("PRJ04: go.mod begins with a byte order mark") {
  World world;
  world.write("~/project/go.mod", "\xEF\xBB\xBFmodule x\n");
  const auto finding = world.expect_error("PRJ04", {"~/project/go.mod:1"});
  REQUIRE(finding.plans.size() == 1);
  CHECK(std::get<gov::TextRepair>(finding.plans.front()).after == "module x\n");
  world.write("~/project/go.mod", "module x\n");
  world.expect_nothing("PRJ04");
}
