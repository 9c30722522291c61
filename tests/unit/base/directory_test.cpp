// SPDX-License-Identifier: MIT
#include "base/directory.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "base/file.hpp"
#include "support/forked_child.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;
using Names = std::vector<std::string>;

namespace {

void make(const std::string& path) { REQUIRE(gov::make_directories(path)); }

void touch(const std::string& path) { REQUIRE(gov::write_file_atomically(path, "sentinel")); }

void link_to(const std::string& target, const std::string& path) {
  REQUIRE(::symlink(target.c_str(), path.c_str()) == 0);
}

mode_t mode_of(const std::string& path) { return gov::status_of(path).value().st_mode & 07777U; }

}  // namespace

TEST_CASE("directory: names are sorted as bytes, missing is empty, a file is an error") {
  const TempDir temp;
  for (const char* name : {"b", "B", ".hidden", "a\nb", "..."}) touch(temp / name);
  CHECK(gov::list_directory(temp.path()).value() == Names{"...", ".hidden", "B", "a\nb", "b"});
  CHECK(gov::list_directory(temp / "missing").value().empty());
  CHECK_FALSE(gov::list_directory(temp / "b"));
}

TEST_CASE("directory: made with the mode asked for, and its parents as the umask says") {
  const TempDir temp;
  for (const mode_t mask : {mode_t{0}, mode_t{022}, mode_t{077}}) {
    CAPTURE(mask);
    const std::string top = temp / std::to_string(mask);
    CHECK(gov_test::holds_in_child([&] {
      ::umask(mask);
      return gov::make_directories(top + "/b/c") && gov::make_directories(top + "/private", 0700) &&
             gov::make_directories(top + "/b/c/");
    }));
    CHECK(mode_of(top) == (0777U & ~mask));
    CHECK(mode_of(top + "/b/c") == 0755);
    CHECK(mode_of(top + "/private") == 0700);
  }
}

TEST_CASE("directory: an existing one is left as it is, a file in its place is named") {
  const TempDir temp;
  make(temp / "d");
  REQUIRE(::chmod((temp / "d").c_str(), 0711) == 0);
  CHECK(gov::make_directories(temp / "d", 0700));
  CHECK(mode_of(temp / "d") == 0711);
  touch(temp / "f");
  link_to("nowhere", temp / "dangling");
  for (const char* name : {"f", "f/below", "dangling"}) {
    CAPTURE(name);
    const auto made = gov::make_directories(temp / name);
    REQUIRE_FALSE(made);
    CHECK(made.error().what.find(temp.path()) != std::string::npos);
  }
}

TEST_CASE("directory: unique ones are private and differ") {
  const TempDir temp;
  const auto a = gov::make_unique_directory(temp / "x.");
  const auto b = gov::make_unique_directory(temp / "x.");
  REQUIRE(a);
  REQUIRE(b);
  CHECK(*a != *b);
  CHECK(a->starts_with(temp / "x."));
  CHECK(mode_of(*a) == 0700);
  CHECK_FALSE(gov::make_unique_directory(temp / "missing/x."));
}

TEST_CASE("directory: a rename takes a free name") {
  const TempDir temp;
  make(temp / "from");
  touch(temp / "from/f");
  CHECK(gov::rename_without_replacing(temp / "from", temp / "to").value() ==
        gov::RenameOutcome::renamed);
  CHECK(gov::is_regular_file(temp / "to/f"));
  CHECK_FALSE(gov::is_directory(temp / "from"));
}

TEST_CASE("directory: a rename never replaces, whatever has the name") {
  const TempDir temp;
  make(temp / "full");
  touch(temp / "full/old");
  make(temp / "empty");
  touch(temp / "file");
  link_to("nowhere", temp / "dangling");
  for (const char* name : {"full", "empty", "file", "dangling"}) {
    CAPTURE(name);
    make(temp / "from");
    touch(temp / "from/new");
    const auto outcome = gov::rename_without_replacing(temp / "from", temp / name);
    REQUIRE(outcome);
    CHECK(*outcome == gov::RenameOutcome::target_exists);
    CHECK(gov::is_regular_file(temp / "from/new"));
  }
  CHECK(gov::list_directory(temp / "full").value() == Names{"old"});
  CHECK(gov::list_directory(temp / "empty").value().empty());
  CHECK(gov::link_target(temp / "dangling") == "nowhere");
}

TEST_CASE("directory: renaming what is missing, or to where nothing is, is an error") {
  const TempDir temp;
  make(temp / "from");
  CHECK_FALSE(gov::rename_without_replacing(temp / "missing", temp / "to"));
  CHECK_FALSE(gov::rename_without_replacing(temp / "from", temp / "missing/to"));
}

TEST_CASE("directory: flushing works on directories that exist") {
  const TempDir temp;
  CHECK(gov::flush_directory(temp.path()));
  CHECK(gov::flush_file_system(temp.path()));
  CHECK_FALSE(gov::flush_directory(temp / "missing"));
  CHECK_FALSE(gov::flush_file_system(temp / "missing"));
}
