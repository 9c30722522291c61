// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "unit/doctor/world.hpp"

using gov_test::World;

TEST_CASE("ENV01: GOROOT names another version") {
  World world;
  world.go("/usr/local/go", "go1.21.0");
  world.set("GOROOT", world.at("/usr/local/go"));
  world.write("~/.zshrc", "# mine\nexport GOROOT=/usr/local/go\n");
  const auto finding = world.expect_error(
      "ENV01", {"environment: GOROOT=/usr/local/go", "~/.zshrc:2: export GOROOT=/usr/local/go"});
  CHECK(finding.what.ends_with("which is go1.21.0, not go1.22.5"));
  REQUIRE(finding.plans.size() == 1);
  world.remove("~/.zshrc");
  world.unset("GOROOT");
  world.expect_nothing("ENV01");
}

TEST_CASE("ENV01: GOROOT names nothing, and comes from the session's files") {
  World world;
  world.set("GOROOT", "/nowhere");
  world.write("/etc/environment", "LANG=C\nGOROOT=/nowhere\n");
  world.write("~/.pam_environment", "GOROOT DEFAULT=/nowhere\n");
  world.write("~/.config/environment.d/go.conf", "GOROOT=/nowhere\n");
  world.write("~/.config/fish/config.fish", "set -gx GOROOT /nowhere\n");
  world.expect_error("ENV01", {"environment", "/etc/environment:2", "~/.pam_environment:1",
                               "~/.config/environment.d/go.conf:1",
                               "~/.config/fish/config.fish:1: set -gx GOROOT /nowhere"});
}

TEST_CASE("ENV01: a GOROOT for one command only is nobody's setting") {
  World world;
  world.write("~/.bashrc", "GOROOT=/x go version\n# export GOROOT=/x\necho GOROOT=/x\n");
  world.expect_nothing("ENV01");
}

TEST_CASE("ENV01: what new shells of the user's will not have is nobody's fault") {
  World world;
  world.write("~/.zshrc", "export GOROOT=/x\n");
  world.expect_nothing("ENV01");
  world.write("~/.bash_aliases", "export GOROOT=/x\n");
  world.write("~/.bashrc", "GOROOT=/x\nPATH=$PATH:$GOROOT/bin\nunset GOROOT\n");
  world.expect_nothing("ENV01");
  world.write("~/.bashrc", "unset GOROOT\nexport GOROOT=/x\n");
  const auto finding = world.expect_warning("ENV01", {"~/.bashrc:2: export GOROOT=/x"});
  CHECK_FALSE(finding.plans.empty());
}

TEST_CASE("ENV02: GOROOT in go/env") {
  World world;
  world.write("~/.config/go/env", "GOPROXY=direct\nGOROOT=/old\n");
  const auto finding = world.expect_error("ENV02", {"~/.config/go/env:2: GOROOT=/old"});
  CHECK(finding.command.ends_with(" go env -u GOROOT"));
  CHECK(finding.repair == gov::RepairClass::ask);
  const auto diagnosis = world.diagnosis();
  world.write("~/.config/go/env", "GOPROXY=direct\n");
  world.expect_nothing("ENV02");
}
