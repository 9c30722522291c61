// SPDX-License-Identifier: MIT
#include "install/tree_checks.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

namespace {

const gov::Version kVersion = gov::Version::parse("1.22.5").value();

void make_program(const std::string& path) {
  REQUIRE(gov::write_file_atomically(path, "#!/bin/sh\n", 0755));
}

/// A tree in which nothing is wrong.
void make_tree(const std::string& goroot) {
  REQUIRE(gov::make_directories(goroot + "/bin"));
  REQUIRE(gov::write_file_atomically(goroot + "/VERSION", "go1.22.5\ntime 2024-06-27\n"));
  make_program(goroot + "/bin/go");
  make_program(goroot + "/bin/gofmt");
}

/// The reason for which the tree is refused; "" when it is not.
std::string refusal_of(const std::string& goroot) {
  const auto checked = gov::check_tree(goroot, kVersion);
  if (checked) return {};
  CHECK(gov::exit_code(checked.error()) == 13);
  CHECK(checked.error().what == "the archive does not contain go1.22.5");
  REQUIRE(checked.error().because.size() == 1);
  return checked.error().because.front();
}

}  // namespace

TEST_CASE("tree checks: the version that was asked for, with its programs, passes") {
  const gov_test::TempDir temp;
  make_tree(temp / "go");
  CHECK(refusal_of(temp / "go").empty());
}

TEST_CASE("tree checks: another version is refused, and named") {
  const gov_test::TempDir temp;
  make_tree(temp / "go");
  REQUIRE(gov::write_file_atomically(temp / "go/VERSION", "go1.22.6\n"));
  CHECK(refusal_of(temp / "go") == R"(its VERSION says "go1.22.6")");
  REQUIRE(gov::write_file_atomically(temp / "go/VERSION", "go1.22.5x"));
  CHECK(refusal_of(temp / "go") == R"(its VERSION says "go1.22.5x")");
  REQUIRE(gov::write_file_atomically(temp / "go/VERSION", "\x1b[31m\n"));
  CHECK(refusal_of(temp / "go") == R"(its VERSION says "\x1b[31m")");
}

TEST_CASE("tree checks: a tree without VERSION is refused") {
  const gov_test::TempDir temp;
  make_tree(temp / "go");
  REQUIRE(::unlink((temp / "go/VERSION").c_str()) == 0);
  CHECK(refusal_of(temp / "go") == "it has no file VERSION");
}

TEST_CASE("tree checks: a tree whose programs are missing or cannot be executed is refused") {
  const gov_test::TempDir temp;
  make_tree(temp / "go");
  REQUIRE(::chmod((temp / "go/bin/gofmt").c_str(), 0644) == 0);
  CHECK(refusal_of(temp / "go") == "it has no program bin/gofmt");
  REQUIRE(::unlink((temp / "go/bin/go").c_str()) == 0);
  CHECK(refusal_of(temp / "go") == "it has no program bin/go");
  REQUIRE(::mkdir((temp / "go/bin/go").c_str(), 0755) == 0);
  CHECK(refusal_of(temp / "go") == "it has no program bin/go");
}
