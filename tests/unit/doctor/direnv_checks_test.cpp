// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "unit/doctor/world.hpp"

using gov_test::World;

namespace {

const std::string kEnvrc = "~/project/.envrc";
const std::string kLibrary = "~/.config/direnv/lib/gov.sh";

const gov::LineChange& change_of(const gov::Finding& finding) {
  REQUIRE(finding.plans.size() == 1);
  return std::get<gov::LineRepair>(finding.plans.front()).changes.front();
}

}  // namespace

TEST_CASE("DIR01: an .envrc about Go, and no direnv in the shell") {
  World world;
  world.write(kEnvrc, "# for Go\nuse go 1.22\n");
  const auto without = world.expect_warning("DIR01", {kEnvrc + ":2: use go 1.22"});
  CHECK(without.command.starts_with("install direnv; add to "));
  CHECK(without.plans.empty());
  SUBCASE("direnv is installed: the line is added") {
    world.program("/usr/bin/direnv");
    const auto finding = world.expect_warning("DIR01", {kEnvrc + ":2"});
    REQUIRE(finding.plans.size() == 1);
    const auto& repair = std::get<gov::TextRepair>(finding.plans.front());
    CHECK(repair.file == world.at("~/.bashrc"));
    CHECK(repair.after == repair.before + "eval \"$(direnv hook bash)\"\n");
    world.write("~/.bashrc", repair.after);
    world.expect_nothing("DIR01");
  }
  SUBCASE("the hook is in a start-up file") {
    world.write("~/.bashrc", "eval \"$(direnv hook bash)\"\n");
    world.expect_nothing("DIR01");
  }
  SUBCASE("it is in force") {
    world.set("DIRENV_DIR", "-" + world.project());
    world.expect_nothing("DIR01");
  }
  SUBCASE("it is about something else") {
    world.write(kEnvrc, "export EDITOR=vi\n");
    world.expect_nothing("DIR01");
  }
}

TEST_CASE("DIR02: an .envrc with another manager") {
  World world;
  SUBCASE("GOROOT") {
    world.write(kEnvrc, "export FOO=1\n  export GOROOT=/usr/local/go\n");
    const auto finding =
        world.expect_warning("DIR02", {kEnvrc + ":2: export GOROOT=/usr/local/go"});
    CHECK(change_of(finding).before == "  export GOROOT=/usr/local/go");
    CHECK_FALSE(change_of(finding).after);
  }
  SUBCASE("gvm becomes use go") {
    world.write(kEnvrc, "load_gvm\n");
    CHECK(change_of(world.expect_warning("DIR02", {kEnvrc + ":1: load_gvm"})).after == "use go");
    world.write(kEnvrc, "source ~/.gvm/scripts/gvm\nuse go\n");
    CHECK_FALSE(change_of(world.expect_warning("DIR02", {kEnvrc + ":1"})).after);
  }
  SUBCASE("asdf may keep other languages") {
    world.write(kEnvrc, "use asdf\n");
    world.expect_note("DIR02", {kEnvrc + ":1: use asdf"});
    world.write(kEnvrc, "use asdf\nuse go\n");
    world.expect_nothing("DIR02");
  }
  SUBCASE("healthy") {
    world.write(kEnvrc, "# export GOROOT=/x\nuse go\nexport GOFLAGS=-race\nlayout node\n");
    world.expect_nothing("DIR02");
  }
}

TEST_CASE("DIR03: gov's functions for direnv") {
  World world;
  const std::string script = "use_gov() { :; }\n";
  world.write("/opt/gov/shell/direnv.sh", script);
  world.expect_nothing("DIR03");
  world.write(kEnvrc, "use go\n");
  const auto missing = world.expect_warning("DIR03", {kEnvrc + ":1: use go"});
  CHECK(missing.command == "gov direnv --install");
  world.write(kLibrary, "use_gov() { old; }\n");
  CHECK(world.expect_note("DIR03", {kLibrary}).repair == gov::RepairClass::automatic);
  world.write(kLibrary, script);
  world.expect_nothing("DIR03");
  world.write(kLibrary, "somebody else's\n");
  world.expect_nothing("DIR03");
  world.remove(kLibrary);
  world.write(kEnvrc, "use_go() { PATH_add /x; }\nuse go\n");
  world.expect_nothing("DIR03");
}

TEST_CASE("DIR04: an .envrc that asks gov once") {
  World world;
  world.write(kEnvrc, "PATH_add \"$(gov where)/bin\"\n");
  const auto finding = world.expect_warning("DIR04", {kEnvrc + ":1"});
  const std::string repaired = std::get<gov::TextRepair>(finding.plans.front()).after;
  CHECK(repaired.ends_with("/bin\"\nwatch_file .go-version\n"));
  world.write(kEnvrc, repaired);
  world.expect_nothing("DIR04");
  world.write(kEnvrc, "watch_file .go-version\nPATH_add \"$(gov where)/bin\"\n");
  world.expect_nothing("DIR04");
  // Another file decides.
  world.write("~/project/.tool-versions", "golang 1.22.5\n");
  CHECK(world.expect_warning("DIR04", {kEnvrc + ":2"})
            .what.ends_with("does not watch .tool-versions, which decides"));
  for (const char* line : {"watch_file \"./.tool-versions\"", "watch_dir .", "use go"}) {
    CAPTURE(std::string(line));
    world.write(kEnvrc, std::string("PATH_add \"$(gov where)/bin\"\n") + line + "\n");
    world.expect_nothing("DIR04");
  }
}

TEST_CASE("DIR05: layout go") {
  World world;
  world.write(kEnvrc, "layout go\n");
  world.expect_nothing("DIR05");
  world.set("GOBIN", world.project() + "/.direnv/go/bin");
  world.expect_note("DIR05", {"environment", kEnvrc + ":1: layout go"});
}
