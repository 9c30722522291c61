// SPDX-License-Identifier: MIT
#include "doctor/repairs/repair.hpp"

#include <doctest/doctest.h>

#include "doctor/repairs/repair_edit.hpp"
#include "unit/doctor/world.hpp"

using gov_test::World;

namespace {

std::string text_at(const std::string& path) { return gov::read_file(path, 1U << 20U).value(); }

void repair(const World& world, std::string_view id) {
  const gov::Clock clock = gov::Clock::real();
  for (const gov::Finding& finding : world.findings(id)) {
    for (const gov::RepairPlan& plan : finding.plans) {
      REQUIRE(gov::preview(plan, world.home()));
      REQUIRE(gov::apply_repair(
          plan, id,
          {.layout = world.layout(),
           .programs = {.gov = world.at("/opt/gov/gov"), .shim = world.at("/opt/gov/gov-shim")},
           .platforms = world.facts().host.platforms,
           .clock = clock}));
    }
  }
}

}  // namespace

TEST_CASE("repair: lines are changed where they stand, and found where they have moved to") {
  using Changes = std::vector<gov::LineChange>;
  const auto changed = [](std::string_view text, const Changes& changes) {
    const auto result = gov::with_line_changes(text, changes);
    return result ? *result : "error: " + result.error().what;
  };
  CHECK(changed("a\nb\nc", Changes{{2, "b", std::nullopt}}) == "a\nc");
  CHECK(changed("a\r\nb\r\n", Changes{{1, "a", "x"}}) == "x\r\nb\r\n");
  CHECK(changed("new\na\nb\n", Changes{{1, "a", std::nullopt}, {2, "b", std::nullopt}}) == "new\n");
  CHECK(changed("new\na\na\n", Changes{{1, "a", std::nullopt}}) ==
        "error: line 1 is no longer \"a\"");
  CHECK(changed("", Changes{{1, "a", std::nullopt}}) == "error: line 1 is no longer \"a\"");
}

TEST_CASE("repair: GOROOT leaves every file of the user's, and comes back byte for byte") {
  World world;
  const std::string zshrc = "# mine\nexport GOROOT=/old\nalias x=y";
  const std::string env = "GOPROXY=direct\nGOROOT=/old\n";
  world.write("~/.zshrc", zshrc);
  world.write("~/.config/go/env", env);
  world.set_mode("~/.zshrc", 0600);
  repair(world, "ENV02");
  CHECK(text_at(world.at("~/.config/go/env")) == "GOPROXY=direct\n");
  CHECK(text_at(world.at("~/.zshrc")) == "# mine\nalias x=y");
  world.expect_nothing("ENV02");
  repair(world, "ENV02");  // a second run changes nothing more
  REQUIRE(gov::read_journal(world.layout())->size() == 2);
  const auto undone = gov::undo_repairs(world.layout());
  REQUIRE(undone);
  CHECK(undone->size() == 2);
  CHECK(text_at(world.at("~/.zshrc")) == zshrc);
  CHECK(text_at(world.at("~/.config/go/env")) == env);
  CHECK(gov::status_of(world.at("~/.zshrc"))->st_mode % 01000 == 0600);
  CHECK_FALSE(gov::status_of(world.at("~/.zshrc.before-gov")));
  CHECK(gov::undo_repairs(world.layout())->empty());
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
  repair(world, "PATH05");
  CHECK(text_at(world.at("~/.zprofile")) == "export PATH=\"$PATH\":\"$HOME/go/bin\"\n");
  REQUIRE(gov::undo_repairs(world.layout()));
  CHECK_FALSE(gov::status_of(world.at("~/.zprofile")));
}

TEST_CASE("repair: the shims are made anew") {
  World world;
  world.remove(world.at("SHIMS") + "/gofmt");
  repair(world, "GOV03");
  world.expect_nothing("GOV03");
}

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
