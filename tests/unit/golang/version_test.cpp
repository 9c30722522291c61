// SPDX-License-Identifier: MIT
#include "golang/version.hpp"

#include <doctest/doctest.h>

#include <vector>

using gov::Version;

namespace {

Version version(std::string_view text) {
  const auto parsed = Version::parse(text);
  REQUIRE_MESSAGE(parsed, std::string(text));
  return *parsed;
}

// The order that the go command's own code gives (internal/gover); what stands in one row is equal.
const std::vector<std::vector<std::string>> kOrder = {
    {"1", "1.0", "1.0.0"},
    {"1.2", "1.2.0"},
    {"1.2.2"},
    {"1.9"},
    {"1.9.2"},
    {"1.10"},
    {"1.18alpha1"},
    {"1.18beta1"},
    {"1.18beta2"},
    {"1.18rc1"},
    {"1.18"},
    {"1.18.1"},
    {"1.20rc1"},
    {"1.20", "1.20.0"},
    {"1.20.14"},
    {"1.21"},
    {"1.21rc1"},
    {"1.21rc2"},
    {"1.21rc10"},
    {"1.21.0"},
    {"1.21.1"},
    {"1.21.10"},
    {"1.22"},
    {"1.22alpha1"},
    {"1.22rc1"},
    {"1.22.0"},
    {"1.27"},
    {"1.27rc1"},
    {"1.27.0"},
    {"1.99999999999"},
    {"1.18446744073709551616"},
    {"1.99999999999999999999999999999999"},
    {"2"},
    {"10.0"},
};

}  // namespace

TEST_CASE("version: all pairs are ordered as the go command orders them") {
  for (std::size_t i = 0; i < kOrder.size(); ++i) {
    for (std::size_t j = 0; j < kOrder.size(); ++j) {
      for (const std::string& a : kOrder[i]) {
        for (const std::string& b : kOrder[j]) {
          CAPTURE(a);
          CAPTURE(b);
          CHECK(((version(a) <=> version(b)) == (i <=> j)));
          CHECK((version(a) == version(b)) == (i == j));
          CHECK((version(a) < version(b)) == (i < j));
        }
      }
    }
  }
}

TEST_CASE("version: what the go command calls invalid") {
  const std::string texts[] = {"1.9.2rc2",
                               "1.021",
                               "1.21.00",
                               "1.21.x",
                               "1.21.0-fips",
                               "tip",
                               "",
                               ".",
                               "1.",
                               "1..2",
                               ".1",
                               "01",
                               "1.1.",
                               "1.1.1.1",
                               "1.2rc01",
                               "1.2rc1.0",
                               "1.2RC1",
                               "1.2-rc1",
                               "1.2 ",
                               " 1.2",
                               "go1.2",
                               "v1.2",
                               "+1.2",
                               "-1.2",
                               "1,2",
                               "1.2\n",
                               "1.2rc1x",
                               "1rc1",
                               "1.2\xC3\xA4",
                               std::string("1.2\0", 4),
                               "\xEF\xBC\x91.2"};
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK_FALSE(Version::parse(text));
  }
}

TEST_CASE("version: canonical text, release name and line") {
  struct Case {
    std::string text;
    std::string canonical;
    std::string line;
  };
  const Case cases[] = {
      {"1", "1.0", "1.0"},
      {"1.20", "1.20", "1.20"},
      {"1.20.0", "1.20", "1.20"},
      {"1.20.1", "1.20.1", "1.20"},
      {"1.21", "1.21", "1.21"},
      {"1.21.0", "1.21.0", "1.21"},
      {"1.24rc1", "1.24rc1", "1.24"},
      {"1.9beta2", "1.9beta2", "1.9"},
      {"1.22rc", "1.22rc", "1.22"},
      {"1.99999999999.3", "1.99999999999.3", "1.99999999999"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Version parsed = version(c.text);
    CHECK(parsed.to_string() == c.canonical);
    CHECK(parsed.release_name() == "go" + c.canonical);
    CHECK(parsed.line() == c.line);
    CHECK(version(parsed.to_string()) == parsed);
    CHECK(Version::parse_release_name(parsed.release_name()) == parsed);
  }
}

TEST_CASE("version: a release name has its prefix and nothing around it") {
  CHECK(Version::parse_release_name("go1.22.5") == version("1.22.5"));
  for (const char* name :
       {"1.22.5", "go", "Go1.22.5", "go 1.22.5", "go1.22.5 ", "gogo1.22.5", "go1.22.5-fips",
        "go1.9.2rc1", "go1.9.2rc20", "v1.22.5", "go1.22.5/../x"}) {
    CAPTURE(name);
    CHECK_FALSE(Version::parse_release_name(name));
  }
}

TEST_CASE("version: one release has a name that the go command does not accept") {
  const auto odd = Version::parse_release("1.9.2rc2");
  REQUIRE(odd);
  CHECK_FALSE(Version::parse("1.9.2rc2"));
  CHECK(Version::parse_release_name("go1.9.2rc2") == odd);
  CHECK(odd->release_name() == "go1.9.2rc2");
  CHECK(odd->line() == "1.9");
  CHECK(odd->is_prerelease());
  CHECK_FALSE(odd->is_language_only());
  CHECK(*odd < version("1.9.2"));
  CHECK(version("1.9.2") > *odd);
  CHECK(version("1.9.1") < *odd);
  CHECK(version("1.9rc2") < *odd);
  CHECK(*odd < version("1.10"));
  for (const char* text : {"1.9.2rc1", "1.9.3rc2", "1.21.3rc1", "1.9.2rc", "1.9.02rc2"}) {
    CAPTURE(text);
    CHECK_FALSE(Version::parse_release(text));
  }
}

TEST_CASE("version: kinds are told apart") {
  CHECK(version("1.21").is_language_only());
  CHECK_FALSE(version("1.20").is_language_only());
  CHECK_FALSE(version("1.21rc1").is_language_only());
  CHECK_FALSE(version("1.21.0").is_language_only());
  CHECK(version("1.21rc1").is_prerelease());
  CHECK(version("1.21rc1").prerelease_kind() == "rc");
  CHECK(version("1.18beta2").prerelease_kind() == "beta");
  CHECK_FALSE(version("1.21.0").is_prerelease());
  CHECK(version("1.21.3").is_same_line(version("1.21rc1")));
  CHECK_FALSE(version("1.21.3").is_same_line(version("1.2.13")));
  CHECK(version("1.21.3").patch() == "3");
  CHECK(version("1.21").patch().empty());
}

TEST_CASE("version: numbers and kinds are found whatever their length, and in a copy, too") {
  const std::string digits(5'000, '7');
  const Version copy = Version(version("12." + digits + "alpha" + digits));
  CHECK(copy.major() == "12");
  CHECK(copy.minor() == digits);
  CHECK(copy.patch().empty());
  CHECK(copy.prerelease_kind() == "alpha");
  CHECK(copy.to_string() == "12." + digits + "alpha" + digits);
  CHECK(version("1." + digits + ".0").patch() == "0");
  CHECK_FALSE(Version::parse("1." + std::string(std::size_t{1} << 20U, '1')));
}
