// SPDX-License-Identifier: MIT
#include "base/clock.hpp"

#include <doctest/doctest.h>

TEST_CASE("clock: times are written as RFC 3339 in UTC") {
  using Time = std::chrono::system_clock::time_point;
  CHECK(gov::to_rfc3339(Time{}) == "1970-01-01T00:00:00Z");
  CHECK(gov::to_rfc3339(Time{std::chrono::seconds(1787128200)}) == "2026-08-19T08:30:00Z");
  CHECK(gov::to_rfc3339(Time{std::chrono::milliseconds(1999)}) == "1970-01-01T00:00:01Z");
}

TEST_CASE("clock: the real one goes on") {
  const gov::Clock clock = gov::Clock::real();
  CHECK(clock.now().time_since_epoch().count() > 0);
  clock.sleep(std::chrono::milliseconds(0));
}
