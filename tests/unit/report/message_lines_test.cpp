// SPDX-License-Identifier: MIT
#include "report/message_lines.hpp"

#include <doctest/doctest.h>

TEST_CASE("message lines: every line ends, later ones are indented, control characters are shown") {
  CHECK(gov::message_lines("", 0, "plain") == "plain\n");
  CHECK(gov::message_lines("a: ", 3, "one\ntwo\n\n") == "a: one\n   two\n");
  CHECK(gov::message_lines("", 0, "x\x1B[2Jy\r") == "x\\x1b[2Jy\\x0d\n");
  CHECK(gov::message_lines("p ", 2, "") == "p \n");
}
