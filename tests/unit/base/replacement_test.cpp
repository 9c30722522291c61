// SPDX-License-Identifier: MIT
#include "base/replacement.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;

TEST_CASE("replacement: a link is made and changed, and a file gives way to it") {
  const TempDir temp;
  REQUIRE(gov::write_file_atomically(temp / "link", "text"));
  for (const std::string target : {"/first", "/second", "/second"}) {
    REQUIRE(gov::replace_link(temp / "link", target));
    CHECK(gov::link_target(temp / "link") == target);
  }
  CHECK(gov::list_directory(temp.path()).value() == std::vector<std::string>{"link"});
}

TEST_CASE("replacement: what cannot be replaced stays, and nothing is left beside it") {
  const TempDir temp;
  REQUIRE(gov::make_directories(temp / "folder/full"));
  const auto replaced = gov::replace_link(temp / "folder", "/target");
  REQUIRE_FALSE(replaced);
  CHECK(replaced.error().what.find("cannot replace") == 0);
  CHECK(gov::list_directory(temp.path()).value() == std::vector<std::string>{"folder"});
  CHECK_FALSE(gov::move_into_place(temp / "missing", temp / "folder"));
}

TEST_CASE("replacement: what a dead process left under the temporary name is no obstacle") {
  const TempDir temp;
  REQUIRE(gov::write_file_atomically(gov::make_way_beside(temp / "link"), "left"));
  REQUIRE(gov::replace_link(temp / "link", "/target"));
  CHECK(gov::list_directory(temp.path()).value() == std::vector<std::string>{"link"});
}
