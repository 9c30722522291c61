// SPDX-License-Identifier: MIT
#include "resolve/program_search.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

using gov::ErrorKind;
using gov_test::TempDir;

namespace {

void file(const std::string& path, mode_t mode) {
  REQUIRE(gov::make_directories(gov::parent_directory(path)));
  REQUIRE(gov::write_file_atomically(path, path, mode));
}

/// A Go in go/bin, which is not on PATH itself.
gov::ChosenGo chosen(const TempDir& temp, const std::string& path) {
  gov::ChosenGo go{{}, temp / "go/bin", {}, std::nullopt};
  go.environment.set("PATH", path);
  return go;
}

}  // namespace

TEST_CASE("program search: go is the chosen Go's, whatever PATH says") {
  const TempDir temp;
  file(temp / "go/bin/go", 0755);
  file(temp / "usr/go", 0755);
  file(temp / "usr/gofmt", 0755);
  const auto go = chosen(temp, temp / "usr");
  CHECK(gov::find_program(go, "go").value() == temp / "go/bin/go");
  CHECK(gov::find_program(go, "gofmt").error().kind == ErrorKind::no_such_program);
  CHECK(gov::find_program(go, temp / "usr/go").value() == temp / "usr/go");
}

TEST_CASE("program search: other programs are found as a shell finds them") {
  const TempDir temp;
  file(temp / "a/tool", 0644);
  file(temp / "b/tool", 0755);
  file(temp / "a/data", 0644);
  REQUIRE(gov::make_directories(temp / "a/folder"));
  const auto go = chosen(temp, temp / "a:" + temp / "b");
  CHECK(gov::find_program(go, "tool").value() == temp / "b/tool");
  CHECK(gov::find_program(go, "data").error().kind == ErrorKind::not_executable);
  CHECK(gov::find_program(go, "folder").error().kind == ErrorKind::no_such_program);
  CHECK(gov::find_program(go, temp / "a/folder").error().kind == ErrorKind::not_executable);
  CHECK(gov::find_program(go, "other").error().kind == ErrorKind::no_such_program);
  CHECK(gov::find_program(go, temp / "a/other").error().kind == ErrorKind::no_such_program);
}
