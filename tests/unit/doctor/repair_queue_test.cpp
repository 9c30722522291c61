// SPDX-License-Identifier: MIT
#include "doctor/repairs/repair_queue.hpp"

#include <doctest/doctest.h>

#include "unit/doctor/repair_runs.hpp"

using namespace gov_test;

TEST_CASE("repair: what is refused stays and is not offered again, and the rest is repaired") {
  World world;
  const std::string settings =
      "{\n  \"go.goplsArgs\": [],\n  \"go.docsTool\": \"x\",\n  \"go.gocodeFlags\": []\n}\n";
  world.write("~/.config/Code/User/settings.json", settings);
  const Outcome outcome = repair(world, "IDE04", [](const gov::RepairOffer& offer) {
    return offer.finding.what.find("docsTool") == std::string::npos;
  });
  CHECK(outcome.offered == 3);
  CHECK(outcome.made == 2);
  CHECK(text_at(world.at("~/.config/Code/User/settings.json")) ==
        "{\n  \"go.docsTool\": \"x\"\n}\n");
  undo_all(world);
  CHECK(text_at(world.at("~/.config/Code/User/settings.json")) == settings);
}

TEST_CASE("repair: of lines that are alike, each is offered once") {
  World world;
  const std::string line = ". ~/.local/share/gov/shell/gov.bash\n";
  world.write("~/.bashrc", line + line + line + line);
  std::size_t number = 0;
  const Outcome outcome =
      repair(world, "GOV02", [&](const gov::RepairOffer&) { return ++number != 2; });
  CHECK(outcome.offered == 3);
  CHECK(text_at(world.at("~/.bashrc")) == line + line);
}

TEST_CASE("repair: one change that two findings ask for is offered once") {
  World world;
  world.write("~/.config/go/env", "GOPATH=rel:other\n");
  CHECK(world.findings("ENV03").size() == 2);
  CHECK(repair(world, "ENV03", [](const gov::RepairOffer&) { return false; }).offered == 1);
}
