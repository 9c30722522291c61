// SPDX-License-Identifier: MIT
#include "resolve/pin_writing.hpp"

#include <doctest/doctest.h>

#include "base/file.hpp"
#include "support/temp_dir.hpp"

TEST_CASE("pin writing: makes the file, and changes nothing in it but the request") {
  const gov_test::TempDir temp;
  const gov::VersionRequest first = gov::VersionRequest::exactly(*gov::Version::parse("1.22.5"));
  const auto file = gov::write_pin(temp.path(), first);
  REQUIRE(file);
  CHECK(*file == temp / ".go-version");
  CHECK(gov::read_file(*file, 4096).value() == "1.22.5\n");
  REQUIRE(gov::write_file_atomically(*file, "# ours\n1.22.5\n"));
  REQUIRE(
      gov::write_pin(temp.path(), gov::VersionRequest::exactly(*gov::Version::parse("1.23.1"))));
  CHECK(gov::read_file(*file, 4096).value() == "# ours\n1.23.1\n");
}
