// SPDX-License-Identifier: MIT
#include "doctor/diagnosis.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <stdexcept>

#include "doctor/catalogue.hpp"
#include "doctor/remedy_text.hpp"
#include "doctor/report_json.hpp"
#include "doctor/report_text.hpp"
#include "doctor/shareable_text.hpp"
#include "json/json_text.hpp"
#include "report/text_width.hpp"
#include "unit/doctor/world.hpp"

using gov_test::World;

namespace {

std::vector<gov::Finding> throws(const gov::Facts&) { throw std::runtime_error("no such luck"); }

gov::Diagnosis diagnose(const World& world, const std::vector<const gov::Check*>& checks) {
  return gov::diagnose(world.facts(), checks, [] { return std::chrono::milliseconds(0); });
}

}  // namespace

TEST_CASE("diagnosis: a check that throws has no result and stops no other") {
  const World world;
  gov::Check broken = **gov::find_check("ENV01");
  broken.run = throws;
  const auto diagnosis = diagnose(world, {&broken, *gov::find_check("ENV02")});
  REQUIRE(diagnosis.outcomes.size() == 2);
  CHECK(diagnosis.outcomes[0].failure == "it failed: no such luck");
  CHECK(diagnosis.outcomes[1].is_sound());
  CHECK(diagnosis.is_bad(false));
}

TEST_CASE("diagnosis: a check that takes too long is said to") {
  const World world;
  int calls = 0;
  const auto diagnosis = gov::diagnose(world.facts(), {*gov::find_check("ENV01")}, [&] {
    return std::chrono::milliseconds(calls++ == 0 ? 0 : 3000);
  });
  CHECK(diagnosis.outcomes[0].failure == "it took too long: 3.0 s");
}

TEST_CASE("diagnosis: the root cause hides what follows from it") {
  World world;
  world.write("~/.config/go/env", "GOROOT=/old\n");
  world.set("GOROOT", "/old");
  const auto diagnosis = world.diagnosis();
  CHECK(diagnosis.count(gov::FindingSeverity::error) == 1);
  const std::string text = gov::report_text(diagnosis, {.columns = {}, .home = world.home()});
  CHECK(text.find("error ENV02: ") != std::string::npos);
  CHECK(text.find("error ENV01: ") == std::string::npos);
  CHECK(text.find("This also explains ENV01") != std::string::npos);
  CHECK(text.find(world.home()) == std::string::npos);
  const std::string json = gov::to_json_text(gov::report_json(diagnosis, world.home()));
  CHECK(json.find("\"hidden_by\": \"ENV02\"") != std::string::npos);
  CHECK(json.find(world.home()) == std::string::npos);
}

TEST_CASE("report: nothing but paths and commands is wider than 80 columns") {
  World world;
  world.set("GOROOT", "/old");
  world.write("~/project/.go-version", "1.21.3\n");
  for (const gov::Look& look :
       {gov::Look{}, gov::Look{.columns = 200, .home = "", .has_color = false}}) {
    const std::string report = gov::report_text(world.diagnosis(), look);
    for (const auto line : gov::split(report, '\n')) {
      CAPTURE(std::string(line));
      const bool may_be_wide = line.find('/') != std::string_view::npos;
      CHECK((may_be_wide || gov::text_width(line) <= 80));
    }
  }
}

TEST_CASE("report: a remedy is one line, or its steps, and commands are not broken") {
  CHECK(gov::remedy_text("gov setup", 4, 80) == "    fix: gov setup\n");
  CHECK(gov::remedy_text("go env -u GOROOT; unset GOROOT", 4, 80) ==
        "    fix: go env -u GOROOT; unset GOROOT\n");
  const std::string path =
      "/a/very/long/path/that/nobody/would/type/twice/if/there/was/a/way/around";
  CHECK(gov::remedy_text("delete line 3 of " + path + "; unset GOROOT", 4, 80) ==
        "    fix:\n      delete line 3 of\n        " + path + "\n      unset GOROOT\n");
  CHECK(gov::remedy_text("sudo chown -R \"$(id -un); x\" " + path, 4, 80) ==
        "    fix:\n      sudo chown -R \"$(id -un); x\" " + path + "\n");
  CHECK(gov::remedy_text("add to " + path + ": eval \"$(direnv hook bash)\"", 4, 80) ==
        "    fix:\n      add to\n        " + path + ":\n        eval \"$(direnv hook bash)\"\n");
}

TEST_CASE("report: the opening says only what is true of the findings at hand") {
  const auto opening = [](const World& world, gov::ReportMoment moment) {
    const std::string text = gov::report_text(world.diagnosis(), {}, moment);
    std::string first = text.substr(0, text.find("\n\n"));
    std::replace(first.begin(), first.end(), '\n', ' ');
    return first;
  };
  using gov::ReportMoment;
  World world;
  CHECK(opening(world, ReportMoment::first_look).starts_with("All is well: "));
  world.write("~/.config/go/env", "GOROOT=/old\n");
  CHECK(opening(world, ReportMoment::first_look) ==
        "1 error. gov doctor --fix=ask can repair it. Nothing has been changed.");
  CHECK(opening(world, ReportMoment::after_repairs) ==
        "1 error. gov doctor --fix=ask can repair it.");
  world.link("/nowhere", "~/.cache/go-build");
  CHECK(opening(world, ReportMoment::first_look) ==
        "2 errors. gov doctor --fix=ask can repair 1 of 2; what to do about the rest is shown "
        "with each. Nothing has been changed.");
  world.remove("~/.config/go/env");
  CHECK(opening(world, ReportMoment::first_look) ==
        "1 error. What to do is shown with each. Nothing has been changed.");
  world.remove("~/.cache/go-build");
  world.set("GOPROXY", "off");
  CHECK(opening(world, ReportMoment::first_look)
            .starts_with("1 warning. If your Go works, none of this is urgent."));
  world.unset("GOPROXY");
  world.set("GOENV", world.at("~/other"));
  CHECK(opening(world, ReportMoment::first_look) ==
        "1 note. Nothing is wrong; a note is good to know. Nothing has been changed.");
}

TEST_CASE("catalogue: ids are unique, texts are whole, and what hides exists") {
  std::set<std::string_view> ids;
  for (const gov::Check* check : gov::all_checks()) {
    CAPTURE(check->id);
    CHECK(ids.insert(check->id).second);
    CHECK(check->why.ends_with('.'));
    CHECK(check->mend.ends_with('.'));
    CHECK_FALSE(check->title.ends_with('.'));
    const bool has_function = check->run != nullptr;
    CHECK(has_function);
  }
  for (const gov::Check* check : gov::all_checks()) {
    for (const gov::Cause& cause : check->hidden_by) {
      CAPTURE(cause.id);
      CHECK(ids.count(cause.id) == 1);
    }
  }
  CHECK(gov::find_check("env01"));
  CHECK_FALSE(gov::find_check("ENV99"));
  const gov::Platform native{.os = "linux", .arch = "amd64"};
  const auto named = gov::checks_named("ENV01, env02,ENV01,MAC01", native);
  REQUIRE(named);
  CHECK(named->fitting.size() == 2);
  REQUIRE(named->skipped.size() == 1);
  CHECK(named->skipped.front().reason == "MAC01 is a check for macOS, and this machine runs Linux");
  CHECK_FALSE(gov::checks_named(",", native));
  CHECK(gov::checks_named("ENV1", native).error().hint.find("ENV") != std::string::npos);
}

TEST_CASE("shareable text: no home, no secret") {
  const auto shown = [](std::string_view text) { return gov::shareable_text(text, "/home/ana"); };
  CHECK(shown("GOPATH=/home/ana/go:/home/anabel") == "GOPATH=~/go:/home/anabel");
  CHECK(shown("GOPROXY=https://u:p@proxy.example/x,direct") ==
        "GOPROXY=https://proxy.example/x,direct");
  CHECK(shown("https://u:a,b|c@host/").find("a,b") == std::string::npos);
  CHECK(shown("https://a:b@one,https://c:d@two") == "https://one,https://two");
  CHECK(shown("https://host/x?token=abc direct") == "https://host/x?... direct");
  CHECK(shown("a\x1b[31mb") == "a\\x1b[31mb");
}

TEST_CASE("catalogue: a system is spared the checks for another one") {
  const auto has = [](const std::vector<const gov::Check*>& checks, std::string_view id) {
    return std::any_of(checks.begin(), checks.end(),
                       [&](const gov::Check* check) { return check->id == id; });
  };
  const auto on_mac = gov::checks_for({.os = "darwin", .arch = "arm64"});
  CHECK(has(on_mac, "MAC01"));
  CHECK_FALSE(has(on_mac, "LNX01"));
  CHECK(has(on_mac, "NET01"));
  const auto on_linux = gov::checks_for({.os = "linux", .arch = "amd64"});
  CHECK(has(on_linux, "LNX01"));
  CHECK_FALSE(has(on_linux, "MAC01"));
}
