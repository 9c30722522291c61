// SPDX-License-Identifier: MIT
#include "report/wrapped_text.hpp"

#include <doctest/doctest.h>

using gov::wrapped_text;

TEST_CASE("wrapped text: lines end at blanks and are indented") {
  CHECK(wrapped_text("one two three", 0, 2, 8) == "one two\n  three");
  CHECK(wrapped_text("one two three", 6, 4, 10) == "one\n    two\n    three");
  CHECK(wrapped_text("one", 0, 0, 2) == "one");
  CHECK(wrapped_text("", 0, 0, 10).empty());
}

TEST_CASE("wrapped text: widths are those of what is seen") {
  CHECK(wrapped_text("\u00e9\u00e9 \u00e9\u00e9", 0, 0, 5) == "\u00e9\u00e9 \u00e9\u00e9");
}
