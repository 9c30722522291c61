// SPDX-License-Identifier: MIT
#include "golang/system_version.hpp"

#include <doctest/doctest.h>

using gov::SystemVersion;

TEST_CASE("system version: the numbers at the beginning count") {
  CHECK(SystemVersion::parse("14.5") == SystemVersion{14, 5, 0});
  CHECK(SystemVersion::parse("10.15.7") == SystemVersion{10, 15, 7});
  CHECK(SystemVersion::parse("6.1.0-18-amd64") == SystemVersion{6, 1, 0});
  CHECK(SystemVersion::parse("5.15.90.1-microsoft-standard-WSL2") == SystemVersion{5, 15, 90});
  CHECK(SystemVersion::parse("26") == SystemVersion{26, 0, 0});
  CHECK(SystemVersion::parse("6.x") == SystemVersion{6, 0, 0});
  for (const char* text : {"", "x", ".1", "-1", "99999999999999999999"})
    CHECK_FALSE(SystemVersion::parse(text));
}

TEST_CASE("system version: text and order") {
  CHECK(SystemVersion{13, 0, 0}.to_string() == "13");
  CHECK(SystemVersion{10, 15, 0}.to_string() == "10.15");
  CHECK(SystemVersion{2, 6, 32}.to_string() == "2.6.32");
  CHECK(SystemVersion{11, 0, 1}.to_string() == "11.0.1");
  CHECK(SystemVersion{10, 15, 7} < SystemVersion{11, 0, 0});
  CHECK(SystemVersion{3, 2, 0} > SystemVersion{2, 6, 32});
}
