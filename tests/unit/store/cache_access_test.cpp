// SPDX-License-Identifier: MIT
#include "store/cache_access.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/forked_child.hpp"
#include "support/temp_dir.hpp"

TEST_CASE("cache access: a directory is made, private to its owner") {
  const gov_test::TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  CHECK(gov::open_cache_directory(layout, layout.index_cache()));
  for (const std::string& directory : {layout.cache(), layout.index_cache()})
    CHECK((gov::status_of(directory)->st_mode & 07777U) == 0700);
  CHECK(gov::open_cache_directory(layout, layout.index_cache()));
}

TEST_CASE("cache access: what others can write to, or is no directory, is left alone") {
  const gov_test::TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  REQUIRE(gov::make_directories(layout.index_cache()));
  for (const mode_t mode : {0770U, 0707U, 0777U}) {
    REQUIRE(::chmod(layout.index_cache().c_str(), mode) == 0);
    CHECK_FALSE(gov::open_cache_directory(layout, layout.index_cache()));
    CHECK_FALSE(gov::is_private_directory(layout.index_cache()));
  }
  REQUIRE(gov::write_file_atomically(temp / "file", ""));
  const gov::Layout below_file(temp / "root", temp / "file");
  CHECK_FALSE(gov::open_cache_directory(below_file, below_file.index_cache()));
}

TEST_CASE("cache access: root makes nothing below another user's home, and trusts nothing there") {
  if (!gov_test::is_root()) return;
  const gov_test::TempDir temp;
  REQUIRE(gov::make_directories(temp / "home/.cache/gov/index"));
  for (const char* name : {"home", "home/.cache", "home/.cache/gov", "home/.cache/gov/index"})
    gov_test::give_away(temp / name);
  const gov::Layout layout(temp / "root", temp / "home/.cache/gov");
  CHECK_FALSE(gov::open_cache_directory(layout, layout.partial_downloads()));
  CHECK_FALSE(gov::status_of(layout.partial_downloads()));
  CHECK_FALSE(gov::is_private_directory(layout.index_cache()));
}
