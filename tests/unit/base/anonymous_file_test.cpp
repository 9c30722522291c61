// SPDX-License-Identifier: MIT
#include "base/anonymous_file.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <array>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

TEST_CASE("anonymous file: it is written and read, and has no name") {
  const gov_test::TempDir temp;
  const auto file = gov::make_anonymous_file(temp.path());
  REQUIRE(file);
  REQUIRE(gov::write_all(file->number(), "content", "it"));
  CHECK(gov::list_directory(temp.path()).value().empty());
  std::array<char, 16> buffer{};
  CHECK(::pread(file->number(), buffer.data(), buffer.size(), 0) == 7);
  CHECK_FALSE(gov::make_anonymous_file(temp / "missing"));
}
