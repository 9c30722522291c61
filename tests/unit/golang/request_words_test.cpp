// SPDX-License-Identifier: MIT
#include "golang/request_words.hpp"

#include <doctest/doctest.h>

TEST_CASE("request words: a word is read without the blanks around it") {
  CHECK(gov::parse_request(" go1.22.5\t").value().to_string() == "1.22.5");
  CHECK(gov::parse_request("1.22.x.y").error().kind == gov::ErrorKind::usage);
  CHECK(gov::parse_request("").error().kind == gov::ErrorKind::usage);
}
