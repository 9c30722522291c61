// SPDX-License-Identifier: MIT
#include "golang/unicode_blanks.hpp"

#include <doctest/doctest.h>

TEST_CASE("unicode blanks: both ends are trimmed as strings.TrimSpace does") {
  CHECK(gov::trim_unicode_blanks("\t\v\f\r\n go 1.22 \n") == "go 1.22");
  CHECK(gov::trim_unicode_blanks("\xC2\xA0\xE2\x80\x83go\xC2\xA0x\xE3\x80\x80\xC2\x85") ==
        "go\xC2\xA0x");
  CHECK(gov::trim_unicode_blanks("\xE2\x80\x8B"
                                 "go") ==
        "\xE2\x80\x8B"
        "go");  // U+200B is none
  CHECK(gov::trim_unicode_blanks("\xEF\xBB\xBF"
                                 "go") ==
        "\xEF\xBB\xBF"
        "go");                                                    // nor is a mark
  CHECK(gov::trim_unicode_blanks("\xA0go\xA0") == "\xA0go\xA0");  // a byte that is no character
  CHECK(gov::trim_unicode_blanks(" \xC2\xA0 ").empty());
  CHECK(gov::trim_unicode_blanks("").empty());
}
