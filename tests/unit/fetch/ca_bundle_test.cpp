// SPDX-License-Identifier: MIT
#include "fetch/ca_bundle.hpp"

#include <doctest/doctest.h>

#include "base/file.hpp"
#include "support/temp_dir.hpp"

TEST_CASE("ca bundle: a built-in one that exists is kept, a missing one replaced if possible") {
  const gov_test::TempDir dir;
  REQUIRE(gov::write_file_atomically(dir / "ca.pem", "x"));
  CHECK_FALSE(gov::substitute_ca_bundle(dir / "ca.pem"));
  const auto found = gov::substitute_ca_bundle(dir / "missing.pem");
  CHECK((!found || gov::is_regular_file(*found)));
}
