// SPDX-License-Identifier: MIT
#include "report/text_width.hpp"

#include <doctest/doctest.h>

TEST_CASE("text width: code points are counted, not bytes") {
  CHECK(gov::text_width("") == 0);
  CHECK(gov::text_width("go1.22.5") == 8);
  CHECK(gov::text_width("é→█") == 3);
}

TEST_CASE("text width: a beginning is never cut inside a code point") {
  CHECK(gov::first_columns("é→█", 0).empty());
  CHECK(gov::first_columns("é→█", 2) == "é→");
  CHECK(gov::first_columns("abc", 9) == "abc");
}

TEST_CASE("text width: padding fills up and never cuts") {
  CHECK(gov::padded_right("é", 3) == "é  ");
  CHECK(gov::padded_left("é", 3) == "  é");
  CHECK(gov::padded_left("long", 3) == "long");
}
