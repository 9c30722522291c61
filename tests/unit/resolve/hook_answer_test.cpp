// SPDX-License-Identifier: MIT
#include "resolve/hook_answer.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "store/named_versions.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;

namespace {

const gov::Platform kHost{"linux", "amd64"};

/// A store with two versions, and a project to pin one of them in.
struct World {
  World() : layout(temp / "root", temp / "cache"), project(temp / "project") {
    REQUIRE(gov::make_directories(project));
    REQUIRE(gov::make_directories(bin("1.22.5")));
    REQUIRE(gov::make_directories(bin("1.9.7")));
    environment.set("HOME", temp / "home");
  }

  [[nodiscard]] std::string bin(std::string_view version) const {
    return layout.toolchain(gov::Version::parse(version).value(), kHost) + "/bin";
  }

  void pin(std::string_view text) const {
    REQUIRE(gov::write_file_atomically(project + "/.go-version", text));
  }

  [[nodiscard]] std::string answer(
      gov::SwitchingPolicy policy = gov::SwitchingPolicy::store) const {
    const gov::Stores stores{{layout.versions()}};
    return gov::hook_answer({environment, layout, stores, {kHost, {}}, project, std::nullopt},
                            policy);
  }

  TempDir temp;
  gov::Layout layout;
  std::string project;
  gov::Environment environment;
};

const std::string kNothing = "none\n\n\n\n\n";

}  // namespace

TEST_CASE("hook answer: a pin gives the directory, the policy and the version") {
  World world;
  world.pin("1.22\n");
  CHECK(world.answer() == gov::concat("use\n", world.bin("1.22.5"), "\nlocal+path\n1.22.5\n\n"));
  CHECK(world.answer(gov::SwitchingPolicy::never) ==
        gov::concat("use\n", world.bin("1.22.5"), "\nlocal\n1.22.5\n\n"));
  CHECK(world.answer(gov::SwitchingPolicy::go) ==
        gov::concat("use\n", world.bin("1.22.5"), "\n\n1.22.5\n\n"));
  world.environment.set("GOTOOLCHAIN", "auto");
  CHECK(world.answer() == gov::concat("use\n", world.bin("1.22.5"), "\n\n1.22.5\n\n"));
}

TEST_CASE("hook answer: the default is not for PATH, and what go.mod asks beyond it is said") {
  World world;
  const auto write_go_mod = [&](std::string_view version) {
    REQUIRE(gov::write_file_atomically(world.project + "/go.mod",
                                       gov::concat("module m\n\ngo ", version, "\n")));
  };
  write_go_mod("1.99.5");
  // The system's Go is the user's business.
  CHECK(world.answer() == kNothing);
  REQUIRE(gov::write_file_atomically(world.layout.default_request(), "1.22.5\n"));
  CHECK(world.answer() ==
        gov::concat("none\n\n\n\n", world.project,
                    "/go.mod:3 asks for go1.99.5, which is not installed; run: gov install "
                    "1.99.5\n"));
  world.environment.set("GOTOOLCHAIN", "auto");
  CHECK(world.answer() == kNothing);
  world.environment.unset("GOTOOLCHAIN");
  write_go_mod("1.22");
  CHECK(world.answer() == kNothing);
  world.pin("system\n");
  CHECK(world.answer() == kNothing);
}

TEST_CASE("hook answer: a release that needs GOROOT is left to the shim") {
  World world;
  world.pin("1.9.7\n");
  CHECK(world.answer() == "none\n\n\n1.9.7\n\n");
}

TEST_CASE("hook answer: a missing version says who asked and what to run") {
  World world;
  world.pin("1.23.4\n");
  CHECK(world.answer() == gov::concat("missing\n\n\n\nGo 1.23.4 is not installed (", world.project,
                                      "/.go-version:1 says 1.23.4); run: gov install 1.23.4\n"));
  world.environment.set("GOV_VERSION", ">=1.30 <2");
  CHECK(world.answer().ends_with("run: gov install '>=1.30 <2'\n"));
}

TEST_CASE(
    "hook answer: a go.mod that asks for a Go that is not installed is told, with the pinned") {
  World world;
  world.pin("1.22\n");
  REQUIRE(gov::write_file_atomically(world.bin("1.22.5") + "/../VERSION", "go1.22.5\n"));
  REQUIRE(gov::write_file_atomically(world.project + "/go.mod", "module m\n\ngo 1.27.0\n"));
  const std::string advice =
      gov::concat(world.project, "/go.mod:3 asks for go1.27.0, which is not installed; ",
                  "run: gov install 1.27.0\n");
  const std::string pinned = gov::concat("use\n", world.bin("1.22.5"), "\n");
  CHECK(world.answer() == gov::concat(pinned, "local+path\n1.22.5\n", advice));

  SUBCASE("not where go may not switch, and not where the user said how") {
    CHECK(world.answer(gov::SwitchingPolicy::never) == gov::concat(pinned, "local\n1.22.5\n\n"));
    CHECK(world.answer(gov::SwitchingPolicy::go) == gov::concat(pinned, "\n1.22.5\n\n"));
    world.environment.set("GOTOOLCHAIN", "local+path");
    CHECK(world.answer() == gov::concat(pinned, "\n1.22.5\n\n"));
  }
  SUBCASE("not when it stands in PATH") {
    REQUIRE(gov::make_directories(world.layout.shims()));
    REQUIRE(gov::write_file_atomically(world.layout.shims() + "/go1.27.0", "", 0755));
    world.environment.set("PATH", world.layout.shims());
    CHECK(world.answer() == gov::concat(pinned, "local+path\n1.22.5\n\n"));
  }
  SUBCASE("a workspace decides before the module, and GOV_VERSION is a pin, too") {
    REQUIRE(gov::write_file_atomically(world.project + "/go.work", "go 1.22\n"));
    CHECK(world.answer() == gov::concat(pinned, "local+path\n1.22.5\n\n"));
    REQUIRE(gov::write_file_atomically(world.project + "/go.work", "go 1.28.1\n"));
    world.environment.set("GOV_VERSION", "1.22.5");
    CHECK(world.answer().find("/go.work:1 asks for go1.28.1, which") != std::string::npos);
  }
}

TEST_CASE("hook answer: a malformed pin stays five lines, whatever it holds") {
  World world;
  for (const std::string_view text : {"$(touch x)", "\x1b[31m1.22", "a\tb;c", "../../evil"}) {
    world.pin(text);
    const std::string answer = world.answer();
    CAPTURE(answer);
    CHECK(answer.starts_with("error\n\n\n\n"));
    CHECK(gov::split(answer, '\n').size() == 6);
    CHECK(answer.find('\x1b') == std::string::npos);
  }
}

TEST_CASE("hook answer: a directory that cannot stand in PATH is not offered") {
  World world;
  const std::string sdk = world.temp / "a:b";
  REQUIRE(gov::make_directories(sdk + "/bin"));
  REQUIRE(gov::write_file_atomically(sdk + "/bin/go", "", 0755));
  REQUIRE(gov::write_file_atomically(sdk + "/VERSION", "go1.22.9\n"));
  REQUIRE(gov::write_link(world.layout, "mine", sdk));
  world.pin("mine\n");
  CHECK(world.answer() == "none\n\n\n1.22.9\n\n");
}
