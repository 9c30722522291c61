// SPDX-License-Identifier: MIT
#include "store/version_file.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

TEST_CASE("version file: its first line counts, without blanks around it") {
  const gov_test::TempDir goroot;
  CHECK_FALSE(gov::read_version_file(goroot.path()).value().has_value());
  for (const std::string text :
       {"go1.22.5\ntime 2024-06-27T20:11:12Z\n", "go1.22.5", " go1.22.5\r\n"}) {
    CAPTURE(text);
    REQUIRE(gov::write_file_atomically(goroot / "VERSION", text));
    CHECK(gov::read_version_file(goroot.path()).value() == "go1.22.5");
  }
  REQUIRE(gov::write_file_atomically(goroot / "VERSION", ""));
  CHECK(gov::read_version_file(goroot.path()).value() == "");
}

TEST_CASE("version file: one that cannot be read is an error and not missing") {
  const gov_test::TempDir goroot;
  REQUIRE(gov::make_directories(goroot / "VERSION"));
  CHECK_FALSE(gov::read_version_file(goroot.path()));
}
