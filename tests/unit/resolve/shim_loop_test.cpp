// SPDX-License-Identifier: MIT
#include "resolve/shim_loop.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <string>

namespace {

struct stat folder(ino_t inode) {
  struct stat status {};
  status.st_dev = 7;
  status.st_ino = inode;
  return status;
}

}  // namespace

TEST_CASE("shim loop: a loop is noticed before long, and a toolchain starts the count again") {
  gov::Environment environment;
  int entered = 0;
  while (entered < 100 && gov::enter_shim(environment)) ++entered;
  CHECK(entered == 16);
  CHECK_FALSE(gov::enter_shim(environment));
  gov::leave_shim(environment);
  CHECK_FALSE(environment.find("GOV_SHIM_DEPTH"));
  CHECK(gov::enter_shim(environment));
  CHECK(environment.find("GOV_SHIM_DEPTH") == "1");
}

TEST_CASE("shim loop: nonsense in the variable counts as the beginning") {
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

TEST_CASE("shim loop: what this process was already has called back") {
  gov::Environment environment;
  CHECK_FALSE(gov::has_called_back(environment, folder(1)));
  gov::add_to_trail(environment, folder(1));
  gov::add_to_trail(environment, folder(2));
  CHECK(gov::has_called_back(environment, folder(1)));
  CHECK(gov::has_called_back(environment, folder(2)));
  CHECK_FALSE(gov::has_called_back(environment, folder(12)));
  CHECK_FALSE(gov::has_called_back(environment, folder(3)));
  gov::leave_shim(environment);
  CHECK_FALSE(gov::has_called_back(environment, folder(1)));
}

TEST_CASE("shim loop: what another process was may be a Go that starts a go, up to eight times") {
  const std::string other = std::to_string(::getppid()) + ":7:1";
  gov::Environment environment;
  std::string trail = other;
  for (int count = 1; count < 8; ++count, trail += "," + other) {
    environment.set("GOV_SHIM_TRAIL", trail);
    CAPTURE(trail);
    CHECK_FALSE(gov::has_called_back(environment, folder(1)));
  }
  environment.set("GOV_SHIM_TRAIL", trail);
  CHECK(gov::has_called_back(environment, folder(1)));
  CHECK_FALSE(gov::has_called_back(environment, folder(2)));
}

TEST_CASE("shim loop: nonsense in the trail is nobody") {
  for (const char* value : {"", ",", ":::", "x", ",,,,,,,,,,"}) {
    gov::Environment environment;
    environment.set("GOV_SHIM_TRAIL", value);
    CHECK_FALSE(gov::has_called_back(environment, folder(1)));
  }
}
