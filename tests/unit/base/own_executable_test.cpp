// SPDX-License-Identifier: MIT
#include "base/own_executable.hpp"

#include <doctest/doctest.h>

#include "base/file.hpp"

TEST_CASE("own executable: an absolute path to this program") {
  const auto path = gov::own_executable();
  REQUIRE(path);
  CHECK(path->starts_with('/'));
  CHECK(gov::is_executable(*path));
  CHECK(gov::base_name(*path).starts_with("unit_"));
}
