// SPDX-License-Identifier: MIT
#include "report/table.hpp"

#include <doctest/doctest.h>

using gov::table_text;

TEST_CASE("table: columns are aligned and lines end without blanks") {
  CHECK(table_text({"VERSION", "STATE"}, {{"1.22.5", "default"}, {"1.23", ""}}) ==
        "VERSION  STATE\n"
        "1.22.5   default\n"
        "1.23\n");
}

TEST_CASE("table: rows may be ragged, the header absent, everything empty") {
  CHECK(table_text({}, {{"a"}, {"bbb", "c", "d"}, {}}) == "a\nbbb  c  d\n\n");
  CHECK(table_text({}, {}).empty());
}

TEST_CASE("table: widths are those of what is seen") {
  CHECK(table_text({}, {{"é→", "x"}, {"abc", "y"}}) == "é→   x\nabc  y\n");
  CHECK(table_text({}, {{"a\x1B[1m\n", "x"}}) == "a\\x1b[1m\\n  x\n");
}
