// SPDX-License-Identifier: MIT
#include "base/suggest.hpp"

#include <doctest/doctest.h>

namespace {

const std::vector<std::string> kCommands = {"install",     "uninstall", "list",
                                            "list-remote", "local",     "doctor"};

}  // namespace

TEST_CASE("suggest: the nearest name, transpositions counting one") {
  CHECK(gov::nearest_name("isntall", kCommands) == "install");
  CHECK(gov::nearest_name("instal", kCommands) == "install");
  CHECK(gov::nearest_name("lsit", kCommands) == "list");
  CHECK(gov::nearest_name("doctro", kCommands) == "doctor");
  CHECK(gov::nearest_name("install", kCommands) == "install");
}

TEST_CASE("suggest: nothing rather than something far away") {
  CHECK_FALSE(gov::nearest_name("frobnicate", kCommands));
  CHECK_FALSE(gov::nearest_name("xyz", kCommands));
  CHECK_FALSE(gov::nearest_name("install", {}));
  CHECK_FALSE(gov::nearest_name(std::string(65, 'a'), {std::string(65, 'a')}));
  CHECK_FALSE(gov::nearest_name("abcdefghijklm", {"abcdefghiXXXX"}));
}

TEST_CASE("suggest: of two equally near the first") {
  CHECK(gov::nearest_name("1.22.6", {"1.22.5", "1.22.7"}) == "1.22.5");
}
