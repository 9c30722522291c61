// SPDX-License-Identifier: MIT
#include "resolve/module_search.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

namespace {

struct Project {
  gov_test::TempDir root;
  gov::Environment environment;

  Project() {
    REQUIRE(gov::make_directories(root / "work/module/package"));
    REQUIRE(gov::write_file_atomically(root / "work/module/go.mod", "module m\ngo 1.22.1\n"));
  }
  std::string found() const {
    const auto file =
        gov::find_module_file(gov::module_variables(environment), root / "work/module/package");
    return file ? file->substr(root.path().size()) : "none";
  }
};

}  // namespace

TEST_CASE("module search: the nearest go.mod upward") {
  const Project project;
  CHECK(project.found() == "/work/module/go.mod");
  const auto required = gov::find_module_requirement(gov::module_variables(project.environment),
                                                     project.root / "work/module/package");
  REQUIRE(required);
  CHECK(required->version.to_string() == "1.22.1");
  CHECK(required->line == 2);
}

TEST_CASE("module search: go.work wins wherever it stands, unless GOWORK says otherwise") {
  Project project;
  REQUIRE(gov::write_file_atomically(project.root / "work/go.work", "go 1.23.0\n"));
  CHECK(project.found() == "/work/go.work");
  project.environment.set("GOWORK", "off");
  CHECK(project.found() == "/work/module/go.mod");
  project.environment.set("GOWORK", "relative/go.work");
  CHECK(project.found() == "/work/module/go.mod");
  const std::string other = project.root / "other.work";
  project.environment.set("GOWORK", other);
  CHECK(project.found() == "/work/module/go.mod");  // `go work init` may be about to make it
  REQUIRE(gov::write_file_atomically(other, "go 1.23.0\n"));
  CHECK(project.found() == "/other.work");
}

TEST_CASE("module search: nothing when modules are off, and directories do not count") {
  Project project;
  REQUIRE(gov::make_directories(project.root / "work/module/package/go.mod"));
  CHECK(project.found() == "/work/module/go.mod");
  project.environment.set("GO111MODULE", "off");
  CHECK(project.found() == "none");
}

TEST_CASE("module search: a go.mod right in the folder for temporary files does not count") {
  Project project;
  project.environment.set("TMPDIR", project.root / "work/module/");
  CHECK(project.found() == "none");
  project.environment.set("TMPDIR", project.root / "work");
  CHECK(project.found() == "/work/module/go.mod");
}

TEST_CASE("module search: go/env counts where the environment is silent") {
  gov::Environment environment;
  CHECK(gov::module_variables(environment, "GOWORK=off\nGO111MODULE=auto\n").gowork == "off");
  CHECK(gov::module_variables(environment, "GOWORK=off\nGO111MODULE=auto\n").go111module == "auto");
  environment.set("GOWORK", "/w");
  CHECK(gov::module_variables(environment, "GOWORK=off\n").gowork == "/w");
}
