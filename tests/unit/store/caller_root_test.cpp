// SPDX-License-Identifier: MIT
#include "store/caller_root.hpp"

#include <doctest/doctest.h>

TEST_CASE("caller root: travels to one gov and no further, and leaves GOV_ROOT alone") {
  gov::Environment environment;
  environment.set("GOV_ROOT", "/the/user's");
  CHECK_FALSE(gov::is_started_from_store(environment));
  gov::pass_root_on(environment, gov::Layout("/store", "/cache"));
  CHECK(gov::is_started_from_store(environment));
  CHECK(environment.find(gov::kCallerRoot) == "/store");
  gov::drop_caller_root(environment);
  CHECK_FALSE(gov::is_started_from_store(environment));
  CHECK(environment.find("GOV_ROOT") == "/the/user's");
}
