// SPDX-License-Identifier: MIT
#include "resolve/typed_go.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

using gov::PathHook;
using gov::TypedGoProblem;
using gov_test::TempDir;

namespace {

void program(const std::string& path) {
  REQUIRE(gov::make_directories(gov::parent_directory(path)));
  REQUIRE(gov::write_file_atomically(path, path, 0755));
}

/// A store with two versions, one of which is chosen, and a system Go.
struct World {
  World() {
    for (const std::string& bin : {layout.shims(), chosen, other, temp / "usr"})
      program(bin + "/go");
    decision.toolchain = gov::Toolchain{
        gov::Version::parse("1.22.5").value(), {"linux", "amd64"}, gov::parent_directory(chosen)};
    decision.rule = gov::Rule::default_version;
    decision.request = decision.meant = gov::VersionRequest::parse("1.22").value();
  }

  std::optional<TypedGoProblem> problem(const std::string& path,
                                        PathHook hook = PathHook::has_run) {
    environment.set("PATH", path);
    const gov::Stores stores{{layout.versions()}};
    return gov::find_typed_go_problem({environment, layout, stores, {{"linux", "amd64"}}, {}, {}},
                                      &decision, hook);
  }

  TempDir temp;
  gov::Layout layout{temp / "root", temp / "cache"};
  std::string chosen = layout.versions() + "/go1.22.5.linux-amd64/bin";
  std::string other = layout.versions() + "/go1.21.1.linux-amd64/bin";
  gov::Environment environment;
  gov::Decision decision;
};

}  // namespace

TEST_CASE("typed go: the shim, or the very program that is meant, is no problem") {
  World world;
  const std::string shims = world.layout.shims();
  CHECK_FALSE(world.problem(shims));
  CHECK_FALSE(world.problem("/nonexistent:" + shims + ":" + world.temp / "usr"));
  CHECK_FALSE(world.problem(world.chosen + ":" + shims));
  CHECK_FALSE(world.problem(world.chosen));
}

TEST_CASE("typed go: without the shims on PATH it is another Go, or none") {
  World world;
  for (const std::string& path : {std::string(), std::string("/nonexistent")}) {
    const auto none = world.problem(path);
    REQUIRE(none);
    CHECK(none->cause == TypedGoProblem::Cause::shims_not_on_path);
    CHECK(none->file.empty());
  }
  const auto foreign = world.problem(world.temp / "usr");
  REQUIRE(foreign);
  CHECK(foreign->cause == TypedGoProblem::Cause::shims_not_on_path);
  CHECK(foreign->file == world.temp / "usr/go");
  const auto ours = world.problem(world.other);
  REQUIRE(ours);
  CHECK(ours->file == world.other + "/go");
}

TEST_CASE("typed go: another Go before the shims is named") {
  World world;
  const auto foreign = world.problem(world.temp / "usr:" + world.layout.shims());
  REQUIRE(foreign);
  CHECK(foreign->cause == TypedGoProblem::Cause::other_go_first);
  CHECK(foreign->file == world.temp / "usr/go");
  world.environment.set("SHELL", "/usr/bin/zsh");
  CHECK(gov::typed_go_sentence(*foreign, world.environment) ==
        "go in this shell is " + world.temp / "usr/go" +
            ", which comes before gov's shims on PATH; run: gov setup && exec zsh");
}

TEST_CASE("typed go: the path hook replaces a program of gov's at the next prompt") {
  World world;
  const std::string path = world.other + ":" + world.layout.shims();
  CHECK(world.problem(path, PathHook::has_run));
  CHECK_FALSE(world.problem(path, PathHook::will_run));
  CHECK(world.problem(world.other, PathHook::will_run));
}

TEST_CASE("typed go: where the system Go is meant, it may come first") {
  World world;
  world.decision = {};
  CHECK_FALSE(world.problem(world.temp / "usr"));
  CHECK_FALSE(world.problem(world.temp / "usr:" + world.layout.shims()));
  CHECK_FALSE(world.problem("/nonexistent"));
  CHECK(world.problem(world.chosen + ":" + world.temp / "usr"));
}

TEST_CASE("typed go: a version that is missing runs by no other Go") {
  World world;
  world.decision.toolchain.reset();
  CHECK(world.problem(world.temp / "usr"));
  CHECK(world.problem("/nonexistent"));
  CHECK_FALSE(world.problem(world.layout.shims()));
  // Before the first install the folder of the shims is empty.
  REQUIRE(gov::remove_tree(world.layout.shims()));
  REQUIRE(gov::make_directories(world.layout.shims()));
  CHECK_FALSE(world.problem(world.layout.shims()));
}

TEST_CASE("typed go: sentences are printable and name the user's shell") {
  gov::Environment environment;
  const TypedGoProblem none{TypedGoProblem::Cause::shims_not_on_path, ""};
  CHECK(gov::typed_go_sentence(none, environment) ==
        "go is not found in this shell: gov's shims are not on PATH; run: gov setup, then start a "
        "new shell");
  environment.set("SHELL", "/bin/\x1b[2Jbash -c evil");
  CHECK(gov::typed_go_sentence(none, environment).find("evil") == std::string::npos);
  environment.set("SHELL", "fish");
  const TypedGoProblem odd{TypedGoProblem::Cause::shims_not_on_path, "/a\n\x1b[2J/go"};
  CHECK(gov::typed_go_sentence(odd, environment) ==
        "go in this shell is /a\\n\\x1b[2J/go: gov's shims are not on PATH; run: gov setup && exec "
        "fish");
}
