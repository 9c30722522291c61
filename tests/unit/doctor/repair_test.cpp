// SPDX-License-Identifier: MIT
#include "doctor/repairs/repair.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>

#include "unit/doctor/repair_fixtures.hpp"

using namespace gov_test;

namespace {

/// These run other commands of gov's, or work in its store.
constexpr std::string_view kOthers[] = {"GOV01", "GOV03", "GOV06",  "GOV07",  "GOV09",
                                        "GOV10", "LNX02", "PATH01", "PATH04", "DIR03",
                                        "MAC01", "MAC02", "MAC03",  "MAC13"};

}  // namespace

TEST_CASE("repair: one run makes every repair of a check, a second none, and undo restores all") {
  for (const Fixture& fixture : fixtures()) {
    CAPTURE(fixture.id);
    World world;
    fixture.break_it(world);
    const auto before = snapshot(world);
    const Outcome first = repair(world, fixture.id);
    CHECK(first.failures.empty());
    CHECK(first.made > 0);
    CHECK(first.made == first.offered);
    const auto after = snapshot(world);
    CHECK(before != after);
    for (const auto& [path, text] : after)
      CHECK((path.ends_with(".before-gov") || path.ends_with(".gov-new")) == false);
    CHECK(repair(world, fixture.id).offered == 0);
    CHECK(snapshot(world) == after);
    undo_all(world);
    CHECK(snapshot(world) == before);
    CHECK(gov::read_journal(world.layout())->empty());
    CHECK_FALSE(gov::status_of_link(world.layout().backups()));
  }
}

TEST_CASE("repair: each check that repairs files has a fixture") {
  for (const gov::Check* check : gov::all_checks()) {
    CAPTURE(check->id);
    const auto has_fixture = std::any_of(fixtures().begin(), fixtures().end(),
                                         [&](const Fixture& one) { return one.id == check->id; });
    const bool is_other =
        std::find(std::begin(kOthers), std::end(kOthers), check->id) != std::end(kOthers);
    CHECK((check->repair != gov::RepairClass::tell) == (has_fixture || is_other));
  }
}

TEST_CASE("repair: a file that changes before the repair is made is left alone") {
  World world;
  world.write("~/.config/go/env", "GOROOT=/old\n");
  const Outcome outcome = repair(world, "ENV02", [&](const gov::RepairOffer&) {
    world.write("~/.config/go/env", "GOROOT=/old\nGOFLAGS=-v\n");
    return true;
  });
  CHECK(outcome.failures == std::vector<std::string>{"it was changed in the meantime"});
  CHECK(text_at(world.at("~/.config/go/env")) == "GOROOT=/old\nGOFLAGS=-v\n");
  CHECK(gov::read_journal(world.layout())->empty());
}

TEST_CASE("repair: a file that cannot be changed keeps no other from it, and no entry is left") {
  World world;
  world.write("~/.zshrc", "export GOROOT=/a\n");
  world.write("~/.bashrc", "export GOROOT=/a\n");
  SUBCASE("read-only") { world.set_mode("~/.zshrc", 0444); }
  SUBCASE("several names") {
    REQUIRE(::link(world.at("~/.zshrc").c_str(), world.at("~/other").c_str()) == 0);
  }
  const Outcome outcome = repair(world, "ENV01");
  CHECK(outcome.failures.size() == 1);
  CHECK(outcome.made == 1);
  CHECK(text_at(world.at("~/.zshrc")) == "export GOROOT=/a\n");
  CHECK(text_at(world.at("~/.bashrc")).empty());
  CHECK(gov::read_journal(world.layout())->size() == 1);
}

TEST_CASE("repair: a link of the user's is followed, one of a project is not") {
  World world;
  world.set("SHELL", "/bin/zsh");
  world.write("~/dotfiles/zshrc", "export GOROOT=/a\n");
  world.link("dotfiles/zshrc", "~/.zshrc");
  CHECK(repair(world, "ENV01").made == 1);
  CHECK(gov::link_target(world.at("~/.zshrc")) == "dotfiles/zshrc");
  CHECK(text_at(world.at("~/dotfiles/zshrc")).empty());
  undo_all(world);
  CHECK(text_at(world.at("~/dotfiles/zshrc")) == "export GOROOT=/a\n");

  world.write("~/mine", std::string(kMark) + "1.22.5\n");
  world.link("../mine", "~/project/.go-version");
  world.write("~/editor/settings.json", "{\"go.goroot\": \"/none\"}\n");
  world.link("../editor", "~/project/.vscode");
  const Outcome outcome = repair(world, "GOV08,IDE01");
  CHECK(outcome.made == 0);
  CHECK(outcome.failures.size() == 2);
  CHECK(text_at(world.at("~/mine")).starts_with(kMark));
}

TEST_CASE("repair: the shims are made anew") {
  World world;
  world.remove(world.at("SHIMS") + "/gofmt");
  repair(world, "GOV03");
  world.expect_nothing("GOV03");
}
