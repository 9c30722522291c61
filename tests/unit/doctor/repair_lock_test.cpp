// SPDX-License-Identifier: MIT
#include "doctor/repairs/repair_lock.hpp"

#include <doctest/doctest.h>

#include "doctor/repairs/repair_journal.hpp"
#include "shell/file_backups.hpp"
#include "unit/doctor/world.hpp"

using gov_test::World;

TEST_CASE("repair lock: no journal is used that others can write to") {
  World world;
  CHECK(gov::lock_repairs(world.layout()));
  world.set_mode(world.layout().state(), 0777);
  CHECK(gov::lock_repairs(world.layout()).error().kind == gov::ErrorKind::permission);
  world.set_mode(world.layout().state(), 0755);
  world.set_mode(world.layout().root(), 0777);
  CHECK(gov::lock_repairs(world.layout()).error().kind == gov::ErrorKind::permission);
}

TEST_CASE("repair lock: what a killed repair left half written is deleted") {
  World world;
  REQUIRE(gov::add_to_journal(
      world.layout(),
      {.check = "ENV01", .path = world.at("~/.zshrc"), .text = gov::RepairedText{"a", "b"}}));
  const std::vector<std::string> leftovers = {
      world.at("~/.zshrc.gov-new"), world.layout().repairs() + "/000002.json.gov-new",
      gov::FileBackups(world.layout().backups()).place_of(world.at("~/.zshrc")) + ".gov-new"};
  for (const std::string& file : leftovers) world.write(file, "half");
  REQUIRE(gov::lock_repairs(world.layout()));
  for (const std::string& file : leftovers) CHECK_FALSE(gov::status_of_link(file));
  CHECK(gov::read_journal(world.layout())->size() == 1);
}
