// SPDX-License-Identifier: MIT
#include "golang/version_range.hpp"

#include <doctest/doctest.h>

using gov::Version;

namespace {

bool contains(std::string_view range, std::string_view version) {
  const auto parsed = gov::parse_version_range(range);
  REQUIRE_MESSAGE(parsed, std::string(range));
  return gov::is_in_range(*parsed, Version::parse(version).value());
}

}  // namespace

TEST_CASE("version range: bounds without a patch speak of the line, others of the release") {
  struct Case {
    std::string range;
    std::vector<std::string> inside;
    std::vector<std::string> outside;
  };
  const Case cases[] = {
      {"<=1.22", {"1.9", "1.21.13", "1.22.0", "1.22.99"}, {"1.23.0", "2.0"}},
      {"<1.22", {"1.21.13", "1.9.7"}, {"1.22.0", "1.22.5"}},
      {">1.22", {"1.23.0", "2.0"}, {"1.22.0", "1.22.99", "1.21.0"}},
      {">=1.22", {"1.22.0", "1.23.0"}, {"1.21.13"}},
      {"<=1.22.0", {"1.22.0", "1.21.13"}, {"1.22.1"}},
      {"<1.22.0", {"1.21.13"}, {"1.22.0"}},
      {">1.22.4", {"1.22.5", "1.23.0"}, {"1.22.4", "1.22.0"}},
      {">=1.20", {"1.20", "1.20.1"}, {"1.19.13"}},
      {">=1.21 <1.23", {"1.21.0", "1.22.12"}, {"1.20.14", "1.23.0"}},
      {">=1.21 <1.23 >1.22.3", {"1.22.4"}, {"1.22.3", "1.21.5"}},
      {"^1.21", {"1.21.0", "1.21.5", "1.99.0"}, {"1.20.14", "2.0", "2.1.0"}},
      {"^1.21.3", {"1.21.3", "1.22.0"}, {"1.21.2", "2.0"}},
      {"^1", {"1.0", "1.22.5"}, {"2.0"}},
      {"~1.21.3", {"1.21.3", "1.21.13"}, {"1.21.2", "1.22.0"}},
      {"~1.21", {"1.21.0", "1.21.13"}, {"1.20.14", "1.22.0"}},
      {"1.18 - 1.20", {"1.18", "1.19.13", "1.20", "1.20.14"}, {"1.17.13", "1.21.0"}},
      {"1.18.2 - 1.20.1", {"1.18.2", "1.20.1"}, {"1.18.1", "1.20.2"}},
      {"1.20 - 1.18", {}, {"1.18", "1.19.13", "1.20"}},
      {">1.22 <1.22", {}, {"1.22.0", "1.22.5"}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.range);
    for (const std::string& version : c.inside) CHECK_MESSAGE(contains(c.range, version), version);
    for (const std::string& version : c.outside)
      CHECK_MESSAGE(!contains(c.range, version), version);
  }
}

TEST_CASE("version range: pre-releases only where a bound names one") {
  CHECK_FALSE(contains(">=1.21", "1.24rc1"));
  CHECK_FALSE(contains("<1.24.0", "1.24rc1"));
  CHECK_FALSE(contains("1.23 - 1.24", "1.24rc1"));
  CHECK(contains(">=1.24rc1", "1.24rc2"));
  CHECK(contains(">=1.24rc1", "1.24.0"));
  CHECK_FALSE(contains(">=1.24rc2", "1.24rc1"));
  CHECK(contains("~1.24rc1", "1.24rc1"));
  CHECK_FALSE(contains("~1.24rc1", "1.25rc1"));
  CHECK(contains(">=1.21rc1 <=1.21rc10", "1.21rc2"));
}

TEST_CASE("version range: numbers of any length are compared, not wrapped") {
  CHECK(contains(">1.18446744073709551615", "1.18446744073709551616"));
  CHECK_FALSE(contains("<=1.5", "1.18446744073709551616"));
}

TEST_CASE("version range: the text is kept with blanks in their places") {
  const std::pair<const char*, const char*> cases[] = {
      {">=1.21 <1.23", ">=1.21 <1.23"},
      {">= 1.21   < 1.23", ">=1.21 <1.23"},
      {">=1.21<1.23", ">=1.21 <1.23"},
      {">=go1.21 <v1.23", ">=1.21 <1.23"},
      {"1.18  -   1.20", "1.18 - 1.20"},
      {"go1.18 - v1.20.1", "1.18 - 1.20.1"},
      {"^ 1.21", "^1.21"},
      {"~1.21.3 ", "~1.21.3"},
  };
  for (const auto& row : cases) {
    const std::string text = row.first;
    const std::string normalised = row.second;
    CAPTURE(text);
    const auto range = gov::parse_version_range(text);
    REQUIRE(range);
    CHECK(range->text == normalised);
    CHECK(gov::parse_version_range(range->text)->text == normalised);
  }
}

TEST_CASE("version range: faults point at what is wrong") {
  const std::pair<std::string, std::size_t> cases[] = {
      {">=", 3},
      {">= ", 4},
      {">=x", 3},
      {"1.21 <1.23", 1},
      {">=1.21 1.23", 8},
      {"=>1.21", 1},
      {"=1.21.0 <1.23", 1},
      {"<>1.21", 1},
      {"><1.21", 1},
      {">=1.21, <1.23", 3},
      {">=1.21 || 1.18", 8},
      {"1.18 - ", 8},
      {"1.18 - x", 8},
      {" - 1.20", 1},
      {">=1.2 - 1.3", 1},
      {"1.18 x - 1.20", 6},
      {"1.18 51.19 - 1.20", 6},
      {"1.18<1.20 - 1.22", 5},
      {"1.18 - 1.20 - 1.22", 12},
      {"1.18 - 1.20 x", 12},
      {"~root", 2},
      {"^", 2},
      {"<1.22.x", 2},
      {"^99999999999999999999", 1},
  };
  for (const auto& row : cases) {
    const std::string& text = row.first;
    const std::size_t column = row.second;
    CAPTURE(text);
    const auto range = gov::parse_version_range(text);
    REQUIRE_FALSE(range);
    CHECK(range.error().column == column);
    CHECK_FALSE(range.error().reason.empty());
  }
}

TEST_CASE("version range: which texts are ranges, and which prefixes are cut") {
  for (const char* text : {">=1.21", "1.18 - 1.20", "^1", "~1.2", "a=b"})
    CHECK(gov::is_range_text(text));
  for (const char* text : {"1.22", "my-sdk", "1.18-1.20", "1.18 -1.20"})
    CHECK_FALSE(gov::is_range_text(text));
  CHECK(gov::strip_version_prefix("go1.22") == "1.22");
  CHECK(gov::strip_version_prefix("v1.22") == "1.22");
  for (const char* text : {"go", "v", "gopher", "vim", "gov1.22", "Go1.22", ""}) {
    CHECK(gov::strip_version_prefix(text) == text);
  }
}
