// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "unit/doctor/world.hpp"

using gov_test::World;

TEST_CASE("PATH01: another go stands first, by a line of the user's") {
  World world;
  world.go("/usr/local/go", "go1.21.0");
  world.write("~/.bashrc", "export PATH=" + world.at("/usr/local/go") + "/bin:$PATH\n");
  world.path({"/usr/local/go/bin", "SHIMS", "/usr/bin"});
  const auto finding = world.expect_error("PATH01", {"~/.bashrc:1", "/usr/local/go/bin/go"});
  CHECK(finding.what.find("go1.21.0") != std::string::npos);
  world.path({"SHIMS", "/usr/local/go/bin", "/usr/bin"});
  world.expect_nothing("PATH01");
}

TEST_CASE("PATH06: a go that leads nowhere") {
  World world;
  world.link("../Cellar/go/1.20/bin/go", "/opt/homebrew/bin/go");
  world.path({"SHIMS", "/opt/homebrew/bin"});
  const auto finding = world.expect_warning("PATH06", {"/opt/homebrew/bin/go"});
  CHECK(finding.command.starts_with("brew cleanup"));
  world.go("/opt/homebrew/Cellar/go/1.20", "go1.20");
  world.expect_nothing("PATH06");
}

TEST_CASE("PATH02: other Gos, with their version, origin and removal") {
  World world;
  world.go("/usr/local/go", "go1.21.0");
  world.go("~/.gvm/gos/go1.20", "go1.20");
  world.path({"SHIMS", "/usr/local/go/bin", "~/.gvm/gos/go1.20/bin"});
  world.expect_note("PATH02", {"/usr/local/go/bin/go",
                               "~/.gvm/gos/go1.20/bin/go: go1.20, gvm; "
                               "to remove it: gvm uninstall VERSION"});
  world.path({"SHIMS", "/usr/bin"});
  world.expect_nothing("PATH02");
}

TEST_CASE("PATH02: the packages of a distribution are named, and no pattern") {
  const auto removal = [&](const char* system, const char* real) {
    World machine;
    gov::Host host;
    host.system = system;
    machine.host(host);
    machine.change([&](gov::Facts& facts) {
      gov::PathProgram go{.name = "go", .status = {.path = "/usr/bin/go"}};
      go.status.is_runnable = true;
      go.status.real = real;
      go.origin = gov::GoOrigin::distribution;
      facts.path.push_back({.directory = "/usr/bin", .programs = {go}});
    });
    return machine.findings("PATH02").front().evidence.front().shows;
  };
  CHECK(removal("Debian GNU/Linux 13", "/usr/lib/go-1.24/bin/go")
            .ends_with("sudo apt remove golang-go golang-1.24-go"));
  CHECK(removal("Ubuntu 24.04", "/usr/bin/go").ends_with("sudo apt remove golang-go"));
  CHECK(
      removal("openSUSE Leap", "/usr/lib64/go/1.24/bin/go").ends_with("sudo zypper remove go1.24"));
}

TEST_CASE("PATH03: the package from go.dev left a file in /etc/paths.d") {
  World world;
  world.write("/etc/paths.d/go", "/usr/local/go/bin\n");
  world.write("/etc/paths.d/TeX", "/Library/TeX/texbin\n");
  world.expect_note("PATH03", {"/etc/paths.d/go:1: /usr/local/go/bin"});
  world.remove("/etc/paths.d/go");
  world.expect_nothing("PATH03");
}

TEST_CASE("PATH05: installed tools are not on PATH") {
  World world;
  world.program("~/go/bin/staticcheck");
  const auto finding = world.expect_warning("PATH05", {"~/go/bin/staticcheck"});
  REQUIRE(finding.plans.size() == 1);
  const auto& repair = std::get<gov::TextRepair>(finding.plans.front());
  CHECK(repair.file == world.at("~/.profile"));
  CHECK(repair.after.ends_with("export PATH=\"$PATH\":\"$HOME/go/bin\"\n"));
  const auto file_for = [&](std::string_view shell) {
    world.set("SHELL", shell);
    const auto found = world.expect_warning("PATH05", {});
    return found.plans.empty() ? "" : std::get<gov::TextRepair>(found.plans.front()).file;
  };
  CHECK(file_for("/bin/zsh") == world.at("~/.zprofile"));
  CHECK(file_for("/bin/fish") == world.at("~/.config/fish/config.fish"));
  world.set("XDG_CONFIG_HOME", world.at("~/xdg"));
  CHECK(file_for("/bin/fish") == world.at("~/xdg/fish/config.fish"));
  world.make_directory("~/z");
  world.write("~/.zshenv", "ZDOTDIR=~/z\n");
  CHECK(file_for("/bin/zsh") == world.at("~/z/.zprofile"));
  world.write("~/.bashrc", "PATH=$PATH:~/go/bin\n");  // which zsh does not read
  CHECK(file_for("/bin/zsh") == world.at("~/z/.zprofile"));
  CHECK(file_for("/bin/bash") == "");
  world.write("~/.bashrc", "");
  world.write("~/.zshenv", "ZDOTDIR=$(pwd)\n");
  CHECK(file_for("/bin/zsh") == "");
  world.set("SHELL", "/bin/bash");
  world.path({"SHIMS", "/usr/bin", "~/go/bin"});
  world.expect_nothing("PATH05");
  world.path({"SHIMS", "/usr/bin"});
  world.set("GOBIN", world.at("/usr/bin"));
  world.expect_nothing("PATH05");
}

TEST_CASE("PATH07: entries that mean something else than they seem to") {
  World world;
  world.path({"SHIMS", "", "/usr/bin"});
  world.expect_warning("PATH07", {"environment: PATH, entry 2: \"\""});
  world.path({"SHIMS", "./bin", "/usr/bin"});
  world.expect_warning("PATH07", {"environment: PATH, entry 2: \"./bin\""});
  world.path({"SHIMS", "/usr/local/go/bin"});
  world.write("~/.zshrc", "PATH=$PATH:" + world.at("/usr/local/go/bin") + "\n");
  world.expect_note("PATH07", {"~/.zshrc:1"});
  world.path({"SHIMS", "/usr/bin", "SHIMS"});
  world.expect_note("PATH07", {"environment"});
  world.path({"SHIMS", "/usr/bin", "/usr/games", "/usr/bin"});
  world.expect_nothing("PATH07");
  std::vector<std::string> many = {"SHIMS"};
  for (int i = 0; i < 500; ++i) many.push_back("/missing/" + std::to_string(i));
  world.path(many);
  const auto finding = world.expect_note("PATH07", {"environment"});
  CHECK(finding.what == "500 entries of PATH do not exist");
  CHECK(finding.evidence.size() == 5);
}

TEST_CASE("PATH09: snap's go is first") {
  World world;
  world.program("/snap/bin/go");
  world.path({"/usr/bin", "SHIMS"});
  world.expect_nothing("PATH09");
  world.change([](gov::Facts& facts) {
    gov::PathProgram go{.name = "go", .status = {.path = "/snap/bin/go"}};
    go.status.is_runnable = true;
    go.origin = gov::origin_of_place("/snap/bin/go", "/usr/bin/snap", "/home/ana");
    facts.path.insert(facts.path.begin(), {.directory = "/snap/bin", .programs = {go}});
  });
  world.expect_warning("PATH09", {"/snap/bin/go"});
}

TEST_CASE("origins: by the place of a program and where its links lead") {
  struct Case {
    const char* path;
    const char* real;
    gov::GoOrigin origin;
  };
  using gov::GoOrigin;
  for (const Case& c :
       {Case{"/usr/local/go/bin/go", "/usr/local/go/bin/go", GoOrigin::official_folder},
        Case{"/usr/local/bin/go", "/usr/local/Cellar/go/1.22/libexec/bin/go", GoOrigin::homebrew},
        Case{"/usr/bin/go", "/usr/lib/go-1.19/bin/go", GoOrigin::distribution},
        Case{"/snap/bin/go", "/usr/bin/snap", GoOrigin::snap},
        Case{"/home/ana/sdk/go1.20/bin/go", "/home/ana/sdk/go1.20/bin/go", GoOrigin::sdk_folder},
        Case{"/home/ana/go/bin/go1.20", "/home/ana/go/bin/go1.20", GoOrigin::go_wrapper},
        Case{"/home/ana/.local/share/mise/shims/go", "/usr/bin/mise", GoOrigin::mise},
        Case{"/opt/x/go", "/opt/x/go", GoOrigin::unknown}}) {
    CAPTURE(c.path);
    CHECK(gov::origin_of_place(c.path, c.real, "/home/ana") == c.origin);
  }
}

TEST_CASE("PATH04: new shells find another go") {
  World world;
  world.expect_nothing("PATH04");
  world.change([](gov::Facts& facts) {
    facts.deep = gov::DeepFacts{
        .shell = "zsh",
        .new_shells = {
            {"a login zsh finds /usr/bin/go first: ~/.zprofile:3 puts that in front", true},
            {"TAB does not complete gov's commands", false}}};
  });
  const auto finding = world.expect_warning("PATH04", {"a new zsh"});
  CHECK(finding.command == "gov setup zsh");
}

TEST_CASE("PATH08: a shell that is older than the shims") {
  World world;
  world.go("/usr/local/go", "go1.21.0");
  world.path({"SHIMS", "/usr/local/go/bin"});
  world.change([](gov::Facts& facts) {
    facts.shell_started = *facts.store.shims_made - std::chrono::hours(1);
  });
  const auto finding = world.expect_note("PATH08", {"/usr/local/go/bin/go"});
  CHECK(finding.command == "hash -r");
  world.change([](gov::Facts& facts) {
    facts.shell_started = *facts.store.shims_made + std::chrono::hours(1);
  });
  world.expect_nothing("PATH08");
}
