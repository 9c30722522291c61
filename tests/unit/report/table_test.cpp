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

TEST_CASE("table: what does not fit the terminal is wrapped") {
  const gov::Look narrow{.columns = 40, .home = "", .has_color = false};
  // In its column, where there is room.
  CHECK(
      table_text({}, {{"origin", "a sentence that is longer than the terminal is wide"}}, narrow) ==
      "origin  a sentence that is longer than\n"
      "        the terminal is wide\n");
  // Else on a line of its own, and the other rows keep their columns.
  CHECK(table_text({},
                   {{"*", "/a/long/path/to/.go-version:1", "1.24.9", "decided"},
                    {" ", "default", "1.27", "not set"}},
                   narrow) ==
        "*  /a/long/path/to/.go-version:1  1.24.9\n"
        "    decided\n"
        "   default                        1.27\n"
        "    not set\n");
  // A word that is too long for any line stays whole.
  const std::string word(60, 'x');
  CHECK(table_text({}, {{"a", word}}, narrow) == "a\n    " + word + "\n");
}

TEST_CASE("table: the home directory is a tilde before columns are measured") {
  const gov::Look look{.columns = std::nullopt, .home = "/home/ana", .has_color = false};
  CHECK(table_text({}, {{"/home/ana/x", "1"}, {"abc", "2"}}, look) == "~/x  1\nabc  2\n");
}

TEST_CASE("table: colour repeats what the row says") {
  const std::vector<gov::Emphasis> emphasis = {gov::Emphasis::strong, gov::Emphasis::none};
  const gov::Look coloured{.columns = std::nullopt, .home = "", .has_color = true};
  CHECK(table_text({"V"}, {{"a"}, {"b"}, {"c"}}, coloured, emphasis) ==
        "V\n\x1B[1ma\x1B[0m\nb\nc\n");
  CHECK(table_text({}, {{"a"}}, {}, emphasis) == "a\n");
}
