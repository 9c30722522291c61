// SPDX-License-Identifier: MIT
#include "store/shim_mark.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "base/file.hpp"
#include "support/temp_dir.hpp"

TEST_CASE("shim mark: found near the beginning of a program, and nowhere else") {
  const gov_test::TempDir temp;
  const auto is_marked = [&](const std::string& content) {
    REQUIRE(gov::write_file_atomically(temp / "go", content, 0755));
    return gov::has_shim_mark(temp / "go");
  };
  const std::string mark(gov::kShimMark);
  CHECK(
      is_marked("\x7f"
                "ELF" +
                std::string(500, '\0') + mark));
  CHECK(is_marked("\xcf\xfa\xed\xfe" + std::string(30000, 'x') + mark));
  CHECK_FALSE(
      is_marked("\x7f"
                "ELF" +
                std::string(200000, '\0') + mark));
  CHECK_FALSE(is_marked("#!/bin/sh\n# a script that speaks of " + mark));
  CHECK_FALSE(
      is_marked("\x7f"
                "ELF" +
                mark.substr(1)));
  CHECK_FALSE(is_marked(""));
}

TEST_CASE("shim mark: what cannot be read has none, and is not waited for") {
  const gov_test::TempDir temp;
  REQUIRE(::mkfifo((temp / "fifo").c_str(), 0600) == 0);
  CHECK_FALSE(gov::has_shim_mark(temp / "fifo"));
  CHECK_FALSE(gov::has_shim_mark(temp.path()));
  CHECK_FALSE(gov::has_shim_mark(temp / "missing"));
}
