// SPDX-License-Identifier: MIT
#include "doctor/repairs/repair_journal.hpp"

#include <doctest/doctest.h>

#include "unit/doctor/repair_runs.hpp"

using namespace gov_test;

TEST_CASE("journal: what is no entry is passed over, and kept") {
  World world;
  world.write(world.layout().repairs() + "/000007.json", "{\"format\": 1}");
  world.write(world.layout().repairs() + "/notes.txt", "mine");
  CHECK(gov::read_journal(world.layout())->empty());
  const auto entry = gov::add_to_journal(
      world.layout(),
      {.check = "ENV02", .path = "/x", .text = gov::RepairedText{std::nullopt, "\xFF\n"}});
  REQUIRE(entry);
  CHECK(entry->name == "000008.json");
  const auto read = gov::read_journal(world.layout());
  REQUIRE(read->size() == 1);
  CHECK(read->front().text->after == "\xFF\n");
  CHECK_FALSE(read->front().text->before);
}
