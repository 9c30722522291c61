// SPDX-License-Identifier: MIT
#include "base/age_text.hpp"

#include <doctest/doctest.h>

TEST_CASE("age text: whole units, rounded down") {
  using std::chrono::seconds;
  CHECK(gov::age_text(seconds(0)) == "less than a minute");
  CHECK(gov::age_text(seconds(59)) == "less than a minute");
  CHECK(gov::age_text(seconds(60)) == "1 minute");
  CHECK(gov::age_text(seconds(3'599)) == "59 minutes");
  CHECK(gov::age_text(seconds(7'200)) == "2 hours");
  CHECK(gov::age_text(seconds(86'400)) == "1 day");
  CHECK(gov::age_text(seconds(86'400 * 400)) == "400 days");
}
