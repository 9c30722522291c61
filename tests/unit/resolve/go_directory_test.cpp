// SPDX-License-Identifier: MIT
#include "resolve/go_directory.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <vector>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/forked_child.hpp"
#include "support/temp_dir.hpp"

using Words = std::vector<std::string>;

namespace {

std::string directory_of(const std::string& pwd, const Words& arguments) {
  gov::Environment environment;
  if (!pwd.empty()) environment.set("PWD", pwd);
  return gov::go_directory(environment, arguments).value_or("none");
}

}  // namespace

TEST_CASE("go directory: the one that -C names, as the go command sees it") {
  const gov_test::TempDir temp;
  const std::string here = *gov::canonical_path(temp.path());
  REQUIRE(gov::make_directories(here + "/work"));
  REQUIRE(gov::make_directories(here + "/deep/project"));
  REQUIRE(::symlink("deep/project", (here + "/link").c_str()) == 0);
  REQUIRE(gov::write_file_atomically(here + "/work/file", "x"));
  CHECK(gov_test::holds_in_child([&] {
    if (::chdir((here + "/work").c_str()) != 0) return false;
    const std::string work = here + "/work";
    const std::string project = here + "/deep/project";
    return directory_of("", {"build"}) == work &&
           directory_of("", {"-C", "../deep/project", "build"}) == project &&
           directory_of("", {"build", "-C=" + project}) == project &&
           // A link is followed, unless the shell came by it.
           directory_of(work, {"-C", "../link", "build"}) == project &&
           directory_of(here + "/link", {"-C", "../link", "build"}) == here + "/link" &&
           directory_of(work, {"-C", ".", "build"}) == work &&
           // The go command will say what is wrong with these.
           directory_of("", {"-C", "missing", "build"}) == work &&
           directory_of("", {"-C", "file", "build"}) == work &&
           directory_of("", {"-C", "", "build"}) == work;
  }));
}

TEST_CASE("go directory: -C counts in a directory that was deleted, too") {
  const gov_test::TempDir temp;
  const std::string here = *gov::canonical_path(temp.path());
  REQUIRE(gov::make_directories(here + "/gone"));
  CHECK(gov_test::holds_in_child([&] {
    if (::chdir((here + "/gone").c_str()) != 0 || ::rmdir((here + "/gone").c_str()) != 0)
      return false;
    return directory_of("", {"build"}) == "none" && directory_of("", {"-C", here, "build"}) == here;
  }));
}
