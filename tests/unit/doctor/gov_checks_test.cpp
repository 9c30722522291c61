// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "unit/doctor/world.hpp"

using gov_test::World;

TEST_CASE("doctor: a healthy machine has no finding") {
  const World world;
  for (const gov::CheckOutcome& outcome : world.diagnosis().outcomes) {
    CAPTURE(outcome.check->id);
    const std::string what = outcome.findings.empty() ? "" : outcome.findings.front().what;
    CAPTURE(what);
    CHECK(outcome.is_sound());
  }
}

TEST_CASE("GOV01: the shims are not on PATH") {
  World world;
  world.path({"/usr/bin"});
  world.expect_error("GOV01", {"~/.profile:1"});
  world.path({"/usr/bin", "SHIMS"});
  world.expect_nothing("GOV01");
}

TEST_CASE("GOV03: shims that are links, missing or old") {
  World world;
  world.program("/opt/gov/gov-shim", "another release");
  CHECK(world.findings("GOV03").size() == 2);
  world.program("/opt/gov/gov-shim", gov::read_file(world.at("SHIMS") + "/go", 4096).value());
  world.expect_nothing("GOV03");
  world.remove(world.at("SHIMS") + "/gofmt");
  world.expect_warning("GOV03", {"~/.local/share/gov/shims/gofmt"});
  world.link(world.at("/opt/gov/gov-shim"), world.at("SHIMS") + "/gofmt");
  world.expect_warning("GOV03", {"~/.local/share/gov/shims/gofmt"});
}

TEST_CASE("GOV06: an installed version lost a program") {
  World world;
  const std::string goroot = world.install("1.23.1");
  world.expect_nothing("GOV06");
  world.remove(goroot + "/bin/gofmt");
  const auto finding = world.expect_error("GOV06", {});
  CHECK(finding.command == "gov repair 1.23.1");
}

TEST_CASE("GOV07: the pin is not installed") {
  World world;
  world.write("~/project/.go-version", "# why\n1.21.3\n");
  const auto finding = world.expect_error("GOV07", {"~/project/.go-version:2: 1.21.3"});
  CHECK(finding.command == "gov install 1.21.3");
  world.install("1.21.3");
  world.expect_nothing("GOV07");
}

TEST_CASE("GOV09: staging holds what a killed install left") {
  World world;
  world.make_directory(world.layout().locks());
  const std::string name =
      gov::toolchain_name(*gov::Version::parse("1.23.0"), gov::build_platform());
  world.make_directory(world.layout().staging() + "/trash.1");
  world.expect_note("GOV09", {"~/.local/share/gov/staging/trash.1"});
}

TEST_CASE("GOV02: the hook is loaded twice, or not at all") {
  World world;
  world.write("~/.bashrc",
              ". \"$HOME/.local/share/gov/shell/gov.bash\"\n# twice\n. "
              "~/.local/share/gov/shell/gov.bash\n");
  world.expect_warning("GOV02", {"~/.bashrc:1", "~/.bashrc:3"});
  world.write("~/.bashrc", "# nothing\n");
  world.expect_note("GOV02", {"environment: SHELL=/bin/bash"});
  world.set("SHELL", "/bin/sh");
  world.expect_nothing("GOV02");
}

TEST_CASE("GOV04: a store that others own, or may write to, or that is full") {
  World world;
  world.set_mode(world.layout().root(), 0777);
  world.expect_error("GOV04", {"~/.local/share/gov"});
  world.set_mode(world.layout().root(), 0755);
  world.expect_nothing("GOV04");
  world.change([](gov::Facts& facts) { facts.store.free_bytes = 1000; });
  world.expect_warning("GOV04", {"~/.local/share/gov"});
  world.change([](gov::Facts& facts) {
    facts.store.free_bytes = std::nullopt;
    facts.user = 1000;
    facts.store.cache.owner = 1000;
    facts.store.root.owner = 0;
  });
  const auto finding = world.expect_error("GOV04", {"~/.local/share/gov"});
  CHECK(finding.command.starts_with("sudo chown -R"));
}

TEST_CASE("GOV04: root is not told to take what is a user's") {
  World world;
  world.change([](gov::Facts& facts) {
    facts.user = 0;
    facts.store.root.owner = 1000;
    facts.store.cache = facts.store.root;
  });
  const auto findings = world.findings("GOV04");
  REQUIRE(findings.size() == 2);
  for (const gov::Finding& finding : findings) {
    CHECK(finding.command.find("chown") == std::string::npos);
    CHECK(finding.command.starts_with("run gov without sudo, as the user 1000, or set GOV_"));
  }
}

TEST_CASE("GOV05: noexec, read-only, network") {
  World world;
  world.write("/proc/self/mounts",
              "/dev/sda1 / ext4 rw 0 0\ntmpfs " + world.home() + " tmpfs rw,nosuid,noexec 0 0\n");
  world.expect_error("GOV05", {"~/.local/share/gov/versions"});
  world.write("/proc/self/mounts", "/dev/sda1 / ext4 ro 0 0\n");
  world.expect_error("GOV05", {"~/.local/share/gov/versions: on /, ext4"});
  world.write("/proc/self/mounts", "srv:/home / nfs4 rw 0 0\n");
  world.expect_warning("GOV05", {"~/.local/share/gov/versions: on /, nfs4"});
}

TEST_CASE("GOV08: a pin that cannot be understood, or that others cannot read") {
  World world;
  world.write("~/project/.go-version", "../../evil\n");
  world.expect_error("GOV08", {"~/project/.go-version"});
  for (const char* text : {"\xEF\xBB\xBF"
                           "1.22.5\n",
                           "1.22.5\r\n", "go1.22.5\n"}) {
    CAPTURE(std::string(text));
    world.write("~/project/.go-version", text);
    const auto finding = world.expect_note("GOV08", {"~/project/.go-version:1"});
    CHECK(std::get<gov::TextRepair>(finding.plans.front()).after == "1.22.5\n");
  }
  world.write("~/project/.go-version", "1.22.5\n");
  world.expect_nothing("GOV08");
}

TEST_CASE("GOV10: a go1.N.P that is another Go") {
  World world;
  world.go("/opt/go", "go1.21.0");
  world.link("../../../opt/go/bin/go", "~/bin/go1.20.1");
  world.path({"SHIMS", "~/bin"});
  world.remove("~/bin/go1.20.1");
  world.link(world.at("/opt/go/bin/go"), "~/bin/go1.20.1");
  world.expect_warning("GOV10", {"~/bin/go1.20.1: go1.21.0"});
  world.go("/opt/go", "go1.20.1");
  world.expect_nothing("GOV10");
  world.program("~/go/bin/go1.19.3");
  world.path({"SHIMS", "~/go/bin"});
  const auto finding = world.expect_warning("GOV10", {"~/go/bin/go1.19.3"});
  CHECK(finding.command.starts_with("go1.19.3 download"));
  world.go("~/sdk/go1.19.3", "go1.19.3");
  world.expect_nothing("GOV10");
}

TEST_CASE("GOV11: files of root's in the store") {
  World world;
  world.expect_nothing("GOV11");
  world.change([&](gov::Facts& facts) {
    facts.store.foreign_owners = {{world.at("~/.cache/gov/index.json"), 0}};
  });
  const auto finding = world.expect_warning("GOV11", {"~/.cache/gov/index.json: owner 0"});
  CHECK(finding.command.ends_with("/.cache/gov"));
}

TEST_CASE("GOV11: a shim that is a link to the installed program belongs to who installed it") {
  if (::geteuid() != 0) return;  // only root can give files away
  World world;
  const std::string shim = world.layout().shims() + "/go";
  world.remove(shim);
  REQUIRE(::link(world.at("/opt/gov/gov-shim").c_str(), shim.c_str()) == 0);
  REQUIRE(::chown(shim.c_str(), 12345, 12345) == 0);
  world.expect_nothing("GOV11");
  REQUIRE(::chown(world.layout().default_request().c_str(), 12345, 12345) == 0);
  world.expect_warning("GOV11", {"~/.local/share/gov/default: owner 12345"});
}

TEST_CASE("GOV12: the home directory's .tool-versions decides") {
  World world;
  world.remove(world.layout().default_request());
  world.write("~/.tool-versions", "golang 1.22.5\n");
  world.expect_note("GOV12", {"~/.tool-versions:1: 1.22.5"});
  world.write(world.layout().default_request(), "1.22.5\n");
  world.expect_nothing("GOV12");
}

TEST_CASE("GOV13: the go that starts is another") {
  World world;
  world.expect_nothing("GOV13");
  const auto answering = [&](const std::string& output) {
    world.change([output](gov::Facts& facts) {
      facts.deep = gov::DeepFacts{.go = gov::GoAnswer{.program = "/x/bin/go", .output = output}};
    });
  };
  answering("go: cannot find GOROOT directory: /old\n");
  world.expect_error("GOV13", {"/x/bin/go: go: cannot find GOROOT directory: /old"});
  answering("go1.22.5\n" + world.facts().choice.go->goroot + "\n");
  world.expect_nothing("GOV13");
}

TEST_CASE("GOV14: gov's own settings, with their line, and what only follows is left out") {
  World world;
  world.expect_nothing("GOV14");
  world.write("~/.bashrc", "");
  world.change([&](gov::Facts& facts) {
    gov::SettingsProblem problem{gov::fail(gov::ErrorKind::usage, "x.yaml:3:1: hook cannot be no"),
                                 world.at("~/.config/gov/config.yaml"), 3};
    facts.settings_problem = std::move(problem);
  });
  const auto finding = world.expect_error("GOV14", {"~/.config/gov/config.yaml:3"});
  CHECK(finding.command.starts_with("correct line 3 of "));
  for (const gov::CheckOutcome& outcome : world.diagnosis().outcomes) {
    if (outcome.check->id == "GOV02") CHECK(outcome.hidden_by != nullptr);
  }
}
