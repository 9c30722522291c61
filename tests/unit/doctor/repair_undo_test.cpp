// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "doctor/repairs/repair.hpp"
#include "unit/doctor/repair_runs.hpp"

using namespace gov_test;

TEST_CASE("undo: one that fails does not keep the others from it") {
  World world;
  world.write("~/.zshrc", "export GOROOT=/a\n");
  world.write("~/.bashrc", "export GOROOT=/a\n");
  CHECK(repair(world, "ENV01").made == 2);
  world.set_mode("~/.zshrc", 0444);
  const auto undone = gov::undo_repairs(world.layout());
  REQUIRE(undone->size() == 2);
  CHECK(text_at(world.at("~/.bashrc")) == "export GOROOT=/a\n");
  CHECK(gov::read_journal(world.layout())->size() == 1);
  world.set_mode("~/.zshrc", 0644);
  undo_all(world);
  CHECK(text_at(world.at("~/.zshrc")) == "export GOROOT=/a\n");
}

TEST_CASE("undo: folders that were made for a file go with it") {
  World world;
  world.set("SHELL", "/usr/bin/fish");
  world.program("~/go/bin/dlv");
  CHECK(repair(world, "PATH05").made == 1);
  CHECK(gov::is_directory(world.at("~/.config/fish")));
  undo_all(world);
  CHECK_FALSE(gov::is_directory(world.at("~/.config")));
}

TEST_CASE("undo: a file that was changed after the repair is left alone") {
  World world;
  world.write("~/.config/go/env", "GOROOT=/old\nGOFLAGS=-v\n");
  repair(world, "ENV02");
  world.write("~/.config/go/env", "GOFLAGS=-x\n");
  const auto undone = gov::undo_repairs(world.layout());
  REQUIRE(undone);
  REQUIRE(undone->size() == 1);
  CHECK(undone->front().outcome == gov::UndoneRepair::Outcome::changed);
  CHECK(text_at(world.at("~/.config/go/env")) == "GOFLAGS=-x\n");
  CHECK(gov::read_journal(world.layout())->size() == 1);
}

TEST_CASE("repair: a file that gov made for a line goes away with the undo") {
  World world;
  world.program("~/go/bin/dlv");
  world.set("SHELL", "/bin/zsh");
  CHECK(repair(world, "PATH05").made == 1);
  CHECK(text_at(world.at("~/.zprofile")) == "export PATH=\"$PATH\":\"$HOME/go/bin\"\n");
  REQUIRE(gov::undo_repairs(world.layout()));
  CHECK_FALSE(gov::status_of(world.at("~/.zprofile")));
}
