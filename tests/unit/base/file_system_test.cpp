// SPDX-License-Identifier: MIT
#include "base/file_system.hpp"

#include <doctest/doctest.h>

#include "support/temp_dir.hpp"

TEST_CASE("file system: room is told where it is known") {
  const gov_test::TempDir temp;
  const auto available = gov::available_bytes(temp.path());
  if (available) CHECK(*available > 0);
  CHECK_FALSE(gov::available_bytes(temp / "missing"));
  // It has no blocks at all.
  CHECK_FALSE(gov::available_bytes("/proc"));
}

TEST_CASE("file system: a rename can lead to a place on the same one") {
  const gov_test::TempDir temp;
  CHECK(gov::is_same_file_system(temp.path(), temp.path()));
  CHECK_FALSE(gov::is_same_file_system("/proc", temp.path()));
  CHECK(gov::is_same_file_system(temp.path(), temp / "missing"));
  CHECK_FALSE(gov::is_mounted_noexec(temp / "missing"));
}
