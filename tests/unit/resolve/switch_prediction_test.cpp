// SPDX-License-Identifier: MIT
#include "resolve/switch_prediction.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

using gov::SwitchOutcome;
using gov_test::TempDir;

namespace {

void make_file(const std::string& path, std::string_view content, mode_t mode = 0644) {
  REQUIRE(gov::make_directories(gov::parent_directory(path)));
  REQUIRE(gov::write_file_atomically(path, content, mode));
}

/// A store with go1.24.9 and go1.27.0, the link of the latter on PATH, and a module.
struct World {
  World() : old(temp / "versions/go1.24.9.linux-amd64"), project(temp / "p") {
    for (const char* version : {"1.24.9", "1.27.0"}) {
      const std::string goroot = temp / ("versions/go" + std::string(version) + ".linux-amd64");
      make_file(goroot + "/VERSION", "go" + std::string(version) + "\ntime x\n");
      make_file(goroot + "/go.env", "# defaults\nGOTOOLCHAIN=auto\n");
      make_file(goroot + "/bin/go", "", 0755);
    }
    REQUIRE(gov::make_directories(temp / "shims"));
    REQUIRE(::symlink((temp / "versions/go1.27.0.linux-amd64/bin/go").c_str(),
                      (temp / "shims/go1.27.0").c_str()) == 0);
    REQUIRE(gov::make_directories(project));
    set("PATH", temp / "shims");
    set("HOME", temp / "home");
  }

  void set(std::string_view name, std::string_view value) { environment.set(name, value); }
  void set_module(std::string_view lines) const { make_file(project + "/go.mod", lines); }
  gov::SwitchPrediction predict() const {
    return gov::predict_switch({old, {"linux", "amd64"}, project}, environment,
                               {{temp / "versions"}});
  }

  TempDir temp;
  std::string old;
  std::string project;
  gov::Environment environment;
};

}  // namespace

TEST_CASE("switch prediction: GOTOOLCHAIN comes from the environment, go/env, or go.env") {
  World world;
  REQUIRE(world.predict().gotoolchain);
  CHECK(world.predict().gotoolchain->value == "auto");
  CHECK(world.predict().gotoolchain->file == world.old + "/go.env");
  world.set("GOENV", world.temp / "env");
  make_file(world.temp / "env", "GOTOOLCHAIN=path\n");
  CHECK(world.predict().gotoolchain->value == "path");
  CHECK(world.predict().gotoolchain->origin == gov::GoVariableOrigin::user_file);
  world.set("GOTOOLCHAIN", "local");
  CHECK(world.predict().gotoolchain->value == "local");
  CHECK(world.predict().gotoolchain->origin == gov::GoVariableOrigin::environment);
  world.set("GOTOOLCHAIN", "");
  make_file(world.temp / "env", "GOTOOLCHAIN=\n");
  CHECK_FALSE(world.predict().gotoolchain);
  CHECK(world.predict().selection.is_skipped);
}

TEST_CASE("switch prediction: go.env is that of the GOROOT in force") {
  World world;
  make_file(world.temp / "other/go.env", "GOTOOLCHAIN=path\n");
  world.set("GOROOT", world.temp / "other");
  CHECK(world.predict().gotoolchain->value == "path");
}

TEST_CASE("switch prediction: a program on PATH, ours or not, before anything else") {
  World world;
  world.set_module("go 1.27.0\n");
  auto prediction = world.predict();
  CHECK(prediction.outcome == SwitchOutcome::path_program);
  CHECK(prediction.program == world.temp / "shims/go1.27.0");
  CHECK(prediction.is_ours);
  CHECK(prediction.place() == world.project + "/go.mod:1");
  CHECK_FALSE(prediction.refusal);
  make_file(world.temp / "foreign/go1.27.0", "", 0755);
  world.set("PATH", world.temp / "foreign:" + world.temp / "shims");
  prediction = world.predict();
  CHECK(prediction.program == world.temp / "foreign/go1.27.0");
  CHECK_FALSE(prediction.is_ours);
}

TEST_CASE(
    "switch prediction: what is not on PATH is fetched, found in the module cache, or lacking") {
  World world;
  world.set_module("module m\n\ngo 1.27.5\n");
  auto prediction = world.predict();
  CHECK(prediction.outcome == SwitchOutcome::download);
  CHECK(prediction.module == "golang.org/toolchain@v0.0.1-go1.27.5.linux-amd64");
  REQUIRE(prediction.installable());
  CHECK(prediction.installable()->to_string() == "1.27.5");

  const std::string cache = world.temp / "home/go/pkg/mod";
  REQUIRE(gov::make_directories(cache + "/golang.org/toolchain@v0.0.1-go1.27.5.linux-amd64"));
  CHECK(world.predict().outcome == SwitchOutcome::download);
  const std::string notes =
      cache + "/cache/download/golang.org/toolchain/@v/v0.0.1-go1.27.5.linux-amd64";
  make_file(notes + ".ziphash", "h1:x");
  CHECK(world.predict().outcome == SwitchOutcome::module_cache);
  make_file(notes + ".partial", "");
  CHECK(world.predict().outcome == SwitchOutcome::download);

  world.set("GOTOOLCHAIN", "local+path");
  prediction = world.predict();
  CHECK(prediction.outcome == SwitchOutcome::not_found);
  CHECK(prediction.fault == "cannot find \"go1.27.5\" in PATH");
  CHECK(prediction.installable());
  world.set_module("go 1.24\ntoolchain go1.27.5-mine\n");
  CHECK_FALSE(world.predict().installable());
}

TEST_CASE("switch prediction: the module is refused in a short path's words") {
  World world;
  world.set("GOTOOLCHAIN", "local");
  make_file(world.temp / "go.mod", "go 1.27.0\n");
  const auto prediction = world.predict();
  CHECK(prediction.outcome == SwitchOutcome::none);
  CHECK(prediction.file == world.temp / "go.mod");
  CHECK(prediction.refusal ==
        "../go.mod requires go >= 1.27.0 (running go 1.24.9; GOTOOLCHAIN=local)");
}

TEST_CASE("switch prediction: GOWORK and the temporary folder are minded") {
  World world;
  world.set_module("go 1.24\n");
  make_file(world.temp / "go.work", "go 1.27.0\n");
  CHECK(world.predict().file == world.temp / "go.work");
  world.set("GOWORK", "off");
  CHECK(world.predict().file == world.project + "/go.mod");
  world.set("GOWORK", world.temp / "missing");
  CHECK(world.predict().file == world.project + "/go.mod");
  world.set("GOWORK", "relative");
  CHECK(world.predict().outcome == SwitchOutcome::refused);
  world.set("GOWORK", "off");
  world.set("TMPDIR", world.project + "/");
  CHECK(world.predict().file.empty());
}

TEST_CASE("switch prediction: for a Go that is only planned, by its name") {
  World world;
  const auto planned = [&](const char* name) {
    return gov::predict_switch({.goroot = world.temp / "versions/go1.26.0.linux-amd64",
                                .platform = {"linux", "amd64"},
                                .directory = world.project,
                                .planned_name = name},
                               world.environment, {{world.temp / "versions"}});
  };
  CHECK(planned("go1.26.0").outcome == SwitchOutcome::none);
  world.set_module("go 1.28.0\n");
  CHECK(planned("go1.26.0").outcome == SwitchOutcome::download);
  CHECK(planned("go1.26.0").installable()->to_string() == "1.28.0");
  CHECK(planned("go1.28.0").outcome == SwitchOutcome::none);
  world.set("GOTOOLCHAIN", "local+path");
  CHECK(planned("go1.26.0").outcome == SwitchOutcome::not_found);
  world.set("GOTOOLCHAIN", "local");
  CHECK(planned("go1.26.0").outcome == SwitchOutcome::none);
}
