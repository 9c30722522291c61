// SPDX-License-Identifier: MIT
#include "resolve/shim_depth.hpp"

#include <doctest/doctest.h>

TEST_CASE("shim depth: a loop is noticed before long, and a toolchain starts the count again") {
  gov::Environment environment;
  int entered = 0;
  while (entered < 100 && gov::enter_shim(environment)) ++entered;
  CHECK(entered == 8);
  CHECK_FALSE(gov::enter_shim(environment));
  gov::leave_shim(environment);
  CHECK_FALSE(environment.find("GOV_SHIM_DEPTH"));
  CHECK(gov::enter_shim(environment));
  CHECK(environment.find("GOV_SHIM_DEPTH") == "1");
}

TEST_CASE("shim depth: nonsense in the variable counts as the beginning") {
  for (const char* value : {"", "-1", "x", "1x"}) {
    gov::Environment environment;
    environment.set("GOV_SHIM_DEPTH", value);
    CHECK(gov::enter_shim(environment));
    CHECK(environment.find("GOV_SHIM_DEPTH") == "1");
  }
  gov::Environment environment;
  environment.set("GOV_SHIM_DEPTH", "18446744073709551615");
  CHECK_FALSE(gov::enter_shim(environment));
}
