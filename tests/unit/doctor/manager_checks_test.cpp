// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <array>

#include "unit/doctor/world.hpp"

using gov_test::World;

namespace {

void set_time(const std::string& path, time_t seconds) {
  const std::array<timespec, 2> times = {timespec{.tv_sec = seconds, .tv_nsec = 0},
                                         timespec{.tv_sec = seconds, .tv_nsec = 0}};
  REQUIRE(::utimensat(AT_FDCWD, path.c_str(), times.data(), 0) == 0);
}

}  // namespace

TEST_CASE("PATH10: another manager is active") {
  World world;
  SUBCASE("gvm, with its line") {
    world.write("~/.bashrc", "# gvm\n[[ -s ~/.gvm/scripts/gvm ]] && source ~/.gvm/scripts/gvm\n");
    world.expect_nothing("PATH10");
    world.set("GVM_ROOT", world.at("~/.gvm"));
    const auto finding = world.expect_note("PATH10", {"environment", "~/.bashrc:2"});
    const auto& repair = std::get<gov::LineRepair>(finding.plans.front());
    CHECK(repair.changes.front().line == 2);
    CHECK_FALSE(repair.changes.front().after);
  }
  SUBCASE("goenv, whose shims stand before gov's") {
    world.program("~/.goenv/shims/go");
    world.path({"~/.goenv/shims", "SHIMS", "/usr/bin"});
    world.expect_error("PATH10", {"~/.goenv/shims/go"});
    world.path({"SHIMS", "~/.goenv/shims", "/usr/bin"});
    world.expect_note("PATH10", {"~/.goenv/shims/go"});
  }
  SUBCASE("mise without Go does no harm") {
    world.set("MISE_SHELL", "bash");
    world.write("~/.bashrc", "eval \"$(mise activate bash)\"\n");
    world.expect_nothing("PATH10");
    world.program("~/.local/share/mise/shims/go");
    world.path({"SHIMS", "~/.local/share/mise/shims"});
    const auto finding = world.expect_note("PATH10", {"~/.bashrc:1"});
    CHECK(finding.command == "mise unuse -g go");
    CHECK(finding.plans.empty());
  }
  SUBCASE("several") {
    world.set("GVM_ROOT", world.at("~/.gvm"));
    world.set("GOENV_SHELL", "bash");
    const auto found = world.findings("PATH10");
    REQUIRE(found.size() == 2);
    CHECK(found.front().consequence.starts_with("2 other managers"));
  }
  SUBCASE("none") { world.expect_nothing("PATH10"); }
}

TEST_CASE("PATH11: an archive was unpacked over another Go") {
  World world;
  world.go("/usr/local/go", "go1.22.5");
  world.write("/usr/local/go/api/go1.22.txt", "");
  world.write("/usr/local/go/src/go.mod", "module std\n\ngo 1.22\n");
  world.write("/usr/local/go/go.env", "");
  world.expect_nothing("PATH11");
  SUBCASE("an older over a newer") {
    world.write("/usr/local/go/api/go1.24.txt", "");
    world.expect_warning("PATH11", {"/usr/local/go/api/go1.24.txt: Go 1.24"});
  }
  SUBCASE("the library is another") {
    world.write("/usr/local/go/src/go.mod", "module std\n\ngo 1.20\n");
    world.expect_warning("PATH11", {"/usr/local/go/src/go.mod: Go 1.20"});
  }
  SUBCASE("go.env came with 1.21") {
    world.write("/usr/local/go/VERSION", "go1.20.14\n");
    world.write("/usr/local/go/src/go.mod", "module std\n\ngo 1.20\n");
    world.remove("/usr/local/go/api");
    world.expect_warning("PATH11", {"/usr/local/go/go.env"});
  }
  SUBCASE("archives of the library went with 1.20") {
    world.write("/usr/local/go/pkg/linux_amd64/fmt.a", "");
    world.expect_warning("PATH11", {"/usr/local/go/pkg/linux_amd64/fmt.a"});
  }
  SUBCASE("a newer over an older, whose files keep their time") {
    for (const char* name : {"VERSION", "bin/go", "src/go.mod", "src/runtime/proc.go"}) {
      const std::string path = gov::concat("/usr/local/go/", name);
      if (!gov::status_of(world.at(path))) world.write(path, "");
      set_time(world.at(path), 1'700'000'000);
    }
    world.write("/usr/local/go/src/runtime/edited.go", "");
    world.expect_nothing("PATH11");
    world.write("/usr/local/go/src/runtime/old.go", "");
    set_time(world.at("/usr/local/go/src/runtime/old.go"), 1'600'000'000);
    world.expect_warning("PATH11", {"/usr/local/go/src/runtime/old.go: an older release"});
    // Built from source: the times say nothing.
    set_time(world.at("/usr/local/go/bin/go"), 1'700'000'100);
    world.expect_nothing("PATH11");
  }
  SUBCASE("a development build says nothing of releases") {
    world.write("/usr/local/go/VERSION", "devel go1.23-abcdef\n");
    world.write("/usr/local/go/api/go1.24.txt", "");
    world.expect_nothing("PATH11");
  }
}

TEST_CASE("start-up files: the variables of systemd's user sessions and of pam_env") {
  World world;
  world.write("/etc/systemd/user.conf",
              "[Manager]\n#DefaultEnvironment=GOROOT=/no\n"
              "DefaultEnvironment=LANG=C \"GOROOT=/usr/local/go\"\n");
  world.write("/etc/security/pam_env.conf", "GOPATH DEFAULT=@{HOME}/gocode\n");
  const gov::Facts facts = world.facts();
  const auto goroot = gov::assignments_of(facts.startup, "GOROOT");
  REQUIRE(goroot.size() == 1);
  CHECK(goroot.front()->value == "/usr/local/go");
  CHECK(goroot.front()->line == 3);
  CHECK_FALSE(goroot.front()->is_whole_line);
  REQUIRE(gov::assignments_of(facts.startup, "GOPATH").size() == 1);
  world.expect_warning("ENV01", {"/etc/systemd/user.conf:3"});
}
