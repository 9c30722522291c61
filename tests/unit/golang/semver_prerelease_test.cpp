// SPDX-License-Identifier: MIT
#include "golang/semver_prerelease.hpp"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("semver pre-release: the ways of writing one release") {
  for (const char* text : {"1.24.0-rc.1", "1.24.0-rc1", "1.24-rc.1", "1.24-rc1"}) {
    CAPTURE(text);
    const auto version = gov::parse_semver_prerelease(text);
    REQUIRE(version);
    CHECK(version->to_string() == "1.24rc1");
  }
  CHECK(gov::parse_semver_prerelease("1.21.0-beta.2")->to_string() == "1.21beta2");
}

TEST_CASE("semver pre-release: what is none") {
  for (const char* text :
       {"", "rc", "rc.1", "-rc.1", ".0-rc.1", "1.24.0", "1.24.1-rc.1", "1.24.0-rc", "1.24.0-rc.",
        "1.24.0-rc.01", "1.24.0-rc..1", "1.24.0--rc.1", "1.24.0-alpha.1", "1.24.0.0-rc.1",
        "1.24.0-rc.1.2", "1.24.0-rc.1+x", "1.24.0rc1", "1.24rc.1"}) {
    CAPTURE(text);
    CHECK_FALSE(gov::parse_semver_prerelease(text));
  }
}
