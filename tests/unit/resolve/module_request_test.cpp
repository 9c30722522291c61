// SPDX-License-Identifier: MIT
#include "resolve/module_request.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

TEST_CASE("module request: the newest patch of a line, or the very release that is named") {
  const gov_test::TempDir temp;
  struct Case {
    const char* text;
    const char* request;
  };
  const Case cases[] = {
      {"go 1.24\n", "1.24"},
      {"go 1.18\n", "1.18"},
      {"go 1.24.3\n", "1.24.3"},
      {"go 1.24.0\n", "1.24.0"},
      {"go 1.28rc1\n", "1.28rc1"},
      {"go 1.24\ntoolchain go1.26.2\n", "1.26.2"},
      {"go 1.26\ntoolchain go1.24.2\n", "1.26"},
      {"go 1.26\ntoolchain default\n", "1.26"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    REQUIRE(gov::write_file_atomically(temp / "go.mod", c.text));
    const auto requirement = gov::find_module_requirement({"off", "", ""}, temp.path());
    REQUIRE(requirement);
    CHECK(gov::request_for_module(*requirement).to_string() == c.request);
  }
}

TEST_CASE("module request: a file that is gone meanwhile leaves the release") {
  const gov::ModuleRequirement requirement{
      .version = gov::Version::parse("1.24.0").value(), .file = "/nonexistent/go.mod", .line = 1};
  CHECK(gov::request_for_module(requirement).to_string() == "1.24.0");
}

TEST_CASE("module request: the module of a workspace that asks for the most") {
  const gov_test::TempDir temp;
  const std::string go_work = temp / "go.work";
  CHECK_FALSE(gov::find_member_requirement(go_work));
  for (const char* name : {"a", "b", "c"}) REQUIRE(gov::make_directories(temp / name));
  REQUIRE(gov::write_file_atomically(go_work, "go 1.21\n\nuse (\n\t./a\n\t./b\n\t./gone\n)\n"));
  CHECK_FALSE(gov::find_member_requirement(go_work));
  REQUIRE(gov::write_file_atomically(temp / "a/go.mod", "module a\n\ngo 1.24\n"));
  REQUIRE(gov::write_file_atomically(temp / "b/go.mod", "go 1.22\ntoolchain go1.26.1\n"));
  REQUIRE(gov::write_file_atomically(temp / "c/go.mod", "go 1.99\n"));
  const auto most = gov::find_member_requirement(go_work);
  REQUIRE(most);
  CHECK(most->version.to_string() == "1.26.1");
  CHECK(most->line == 2);
  CHECK_FALSE(gov::find_member_requirement(temp / "a/go.mod"));
}
