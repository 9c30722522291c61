// SPDX-License-Identifier: MIT
#include "doctor/editor_environment.hpp"

#include <doctest/doctest.h>

#include "unit/doctor/world.hpp"

TEST_CASE("editor environment: what stands between the marks") {
  const auto environment = gov::environment_in(
      "hello\nMARK\nPATH=/a:/b\nA=1\nsecond line\n_X9=\nMARK\nPATH=/wrong\n", "MARK");
  CHECK(environment.find("PATH") == "/a:/b");
  CHECK(environment.find("A") == "1\nsecond line");
  CHECK(environment.find("_X9") == "");
  CHECK_FALSE(gov::environment_in("no mark", "MARK").find("PATH"));
}

TEST_CASE("editor environment: a login shell that is interactive is asked") {
  const gov_test::World world;
  gov::Environment own;
  own.set("HOME", world.home());
  own.set("SHELL", "/bin/bash");
  own.set("GOROOT", "/of/this/shell");
  world.write("~/.profile", "export GOROOT=/from/profile\necho noise\n");
  const auto environment = gov::ask_for_editor_environment(own, gov::Clock::real());
  REQUIRE(environment);
  CHECK(environment->find("GOROOT") == "/from/profile");
  CHECK(environment->find("VSCODE_RESOLVING_ENVIRONMENT") == "1");
  world.write("~/.profile", "exit 0\n");
  CHECK_FALSE(gov::ask_for_editor_environment(own, gov::Clock::real()));
}
