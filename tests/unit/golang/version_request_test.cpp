// SPDX-License-Identifier: MIT
#include "golang/version_request.hpp"

#include <doctest/doctest.h>

using gov::Version;
using gov::VersionRequest;

namespace {

VersionRequest request(std::string_view text) {
  const auto parsed = VersionRequest::parse(text);
  REQUIRE_MESSAGE(parsed, std::string(text));
  return *parsed;
}

const std::vector<Version>& published() {
  static const std::vector<Version> versions = [] {
    std::vector<Version> list;
    for (const char* text :
         {"1.20",      "1.20.14", "1.18",    "1.18.10", "1.19.13", "1.21rc2", "1.21.0",
          "1.21.13",   "1.22rc1", "1.22.0",  "1.22.5",  "1.22.12", "1.23.0",  "1.23.4",
          "1.24beta1", "1.24rc1", "1.24rc2", "1.9.7",   "1.24",    "1.99"}) {
      list.push_back(Version::parse(text).value());
    }
    return list;
  }();
  return versions;
}

std::string chosen(const VersionRequest& request) {
  const auto version = request.choose(published());
  return version ? version->to_string() : "";
}

}  // namespace

TEST_CASE("version request: what each way of writing means, and its canonical text") {
  struct Case {
    std::string text;
    std::string canonical;
    std::string chosen;
  };
  const Case cases[] = {
      {"1.22.5", "1.22.5", "1.22.5"},
      {"go1.22.5", "1.22.5", "1.22.5"},
      {"v1.22.5", "1.22.5", "1.22.5"},
      {"=1.22.5", "1.22.5", "1.22.5"},
      {"=go1.22.5", "1.22.5", "1.22.5"},
      {"=1.20", "1.20.0", "1.20"},
      {"1.20.0", "1.20.0", "1.20"},
      {"go1.20.0", "1.20.0", "1.20"},
      {"1.22.9", "1.22.9", ""},
      {"1.22", "1.22", "1.22.12"},
      {"go1.22", "1.22", "1.22.12"},
      {"1.22.x", "1.22", "1.22.12"},
      {"1.22.X", "1.22", "1.22.12"},
      {"v1.22.*", "1.22", "1.22.12"},
      {"1.20", "1.20", "1.20.14"},
      {"1.2", "1.2", ""},
      {"1.24", "1.24", ""},
      {"1.99", "1.99", ""},
      {"1", "stable", "1.23.4"},
      {"go1", "stable", "1.23.4"},
      {"1.x", "stable", "1.23.4"},
      {"latest", "stable", "1.23.4"},
      {"stable", "stable", "1.23.4"},
      {"oldstable", "oldstable", "1.22.12"},
      {"1.24rc1", "1.24rc1", "1.24rc1"},
      {"go1.24beta1", "1.24beta1", "1.24beta1"},
      {"=1.21rc2", "1.21rc2", "1.21rc2"},
      {"rc", "rc", "1.24rc2"},
      {"beta", "beta", "1.24beta1"},
      {"system", "system", ""},
      {"work", "work", ""},
      {"tip", "tip", ""},
      {"my-sdk_2.0", "my-sdk_2.0", ""},
      {"1.22.5/arm64", "1.22.5/arm64", "1.22.5"},
      {"1.22/x86_64", "1.22/amd64", "1.22.12"},
      {"latest/aarch64", "stable/arm64", "1.23.4"},
      {">=1.21 <1.23/386", ">=1.21 <1.23/386", "1.22.12"},
      {"work/amd64", "work/amd64", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const VersionRequest parsed = request(c.text);
    CHECK(parsed.to_string() == c.canonical);
    CHECK(chosen(parsed) == c.chosen);
    const VersionRequest again = request(parsed.to_string());
    CHECK(again.to_string() == c.canonical);
    CHECK(again.meaning().index() == parsed.meaning().index());
    CHECK(again.architecture() == parsed.architecture());
    CHECK(chosen(again) == c.chosen);
  }
}

TEST_CASE(
    "version request: fuzzy requests never choose a pre-release, even when nothing else is there") {
  std::vector<Version> only_prereleases;
  for (const char* text : {"1.24beta1", "1.24rc1", "1.18rc1"}) {
    only_prereleases.push_back(Version::parse(text).value());
  }
  for (const char* text : {"1", "latest", "stable", "oldstable", "1.24", "1.24.x", "1.x", ">=1.1",
                           "^1.18", "~1.24", "1.1 - 1.99", "<2", "<=1.24"}) {
    CAPTURE(text);
    CHECK_FALSE(request(text).choose(only_prereleases));
  }
}

TEST_CASE("version request: oldstable is the line before, and absent when that has no release") {
  const auto of = [](std::initializer_list<const char*> texts) {
    std::vector<Version> versions;
    for (const char* text : texts) versions.push_back(Version::parse(text).value());
    const auto version = request("oldstable").choose(versions);
    return version ? version->to_string() : std::string();
  };
  CHECK(of({"1.22.5", "1.21.3", "1.21.13", "1.20"}) == "1.21.13");
  CHECK(of({"1.22.5", "1.23rc1", "1.21.0"}) == "1.21.0");
  CHECK(of({"1.22.5", "1.20.14"}) == "");
  CHECK(of({"1.22.5", "1.21rc1"}) == "");
  CHECK(of({"1.0"}) == "");
  CHECK(of({}) == "");
}

TEST_CASE("version request: accessors") {
  CHECK(request("go1.22.5").exact_version() == Version::parse("1.22.5"));
  CHECK_FALSE(request("1.22").exact_version());
  CHECK(request("system").is_system());
  CHECK_FALSE(request("systems").is_system());
  CHECK(VersionRequest::exactly(Version::parse("1.20").value()).to_string() == "1.20.0");
  CHECK_FALSE(request("1.22").architecture());
}

TEST_CASE("version request: everything else is refused, with the column") {
  struct Case {
    std::string text;
    std::size_t column;
  };
  const Case cases[] = {
      {"", 1},
      {" ", 1},
      {" 1.22", 1},
      {"1.22 ", 1},
      {"1.22 1.21", 1},
      {"../../../../evil", 12},
      {"../evil/amd64", 1},
      {"/abs", 1},
      {"/amd64", 1},
      {"a/b", 2},
      {"a/b/amd64", 1},
      {"1.22/", 5},
      {"1.22/amd65", 5},
      {"1.22/amd64/arm64", 1},
      {"1.22/../amd64", 1},
      {"https://example.org/go", 20},
      {"https://example.org/amd64", 1},
      {".", 1},
      {"..", 1},
      {"a..b", 1},
      {"name.", 1},
      {"-x", 1},
      {"--help", 1},
      {"_x", 1},
      {"@latest", 1},
      {"1.22;rm", 1},
      {"$(id)", 1},
      {"`id`", 1},
      {"a b", 1},
      {"1.22\n", 5},
      {"1.22\t", 5},
      {"1.22\x1b[2J", 5},
      {"1.22\x7f", 5},
      {std::string("1.22\0", 5), 5},
      {"\xEF\xBB\xBF"
       "1.22",
       1},
      {"\xEF\xBC\x91.22", 1},
      {"1\xEF\xBC\x8E"
       "22",
       2},
      {"l\xD0\xB0test", 2},
      {std::string(65, 'a'), 65},
      {"1." + std::string(64, '9'), 65},
      {"0", 1},
      {"2", 1},
      {"22", 1},
      {"1.", 1},
      {"1.22.", 1},
      {"1.22.5.6", 1},
      {"1.9.2rc1", 1},
      {"1.021", 1},
      {"1.21.00", 1},
      {"1.21.0-fips", 1},
      {"go1.22.5-custom", 1},
      {"1.24rc", 1},
      {"=1.24rc", 2},
      {"=1.22", 2},
      {"=1.22.x", 2},
      {"=", 2},
      {"==1.22.5", 2},
      {"=latest", 2},
      {"1.22.5.x", 1},
      {"1.24rc1.x", 1},
      {"2.x", 1},
      {"1.x.x", 1},
      {"*", 1},
      {".x", 1},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto parsed = VersionRequest::parse(c.text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().column == c.column);
    CHECK_FALSE(parsed.error().reason.empty());
  }
}

TEST_CASE("version request: 64 bytes, also when written out") {
  const std::string longest(64, 'a');
  CHECK(request(longest).to_string() == longest);
  CHECK(request(std::string(58, 'a') + "/amd64").to_string().size() == 64);
  const auto too_long = VersionRequest::parse(std::string(60, 'a') + "/x64");
  REQUIRE_FALSE(too_long);
  CHECK(too_long.error().reason == "written out it is longer than 64 bytes");
  CHECK_FALSE(VersionRequest::parse("=" + std::string(61, '9') + ".5"));
  std::string crowded;
  while (crowded.size() < 64) crowded += "<1";
  CHECK_FALSE(VersionRequest::parse(crowded));
}

TEST_CASE("version request: what code says is read back as the same request") {
  const auto version = [](std::string_view text) { return Version::parse(text).value(); };
  struct Case {
    VersionRequest request;
    std::string text;
    std::string chosen;
  };
  const Case cases[] = {
      {VersionRequest::exactly(version("1.22.5")), "1.22.5", "1.22.5"},
      {VersionRequest::exactly(version("1.20")), "1.20.0", "1.20"},
      {VersionRequest::exactly(version("1.24rc1")), "1.24rc1", "1.24rc1"},
      {VersionRequest::exactly(version("1.22.5"), "arm64"), "1.22.5/arm64", "1.22.5"},
      {VersionRequest::at_least(version("1.23.1")), ">=1.23.1", "1.23.4"},
      {VersionRequest::at_least(version("1.20")), ">=1.20.0", "1.23.4"},
      {VersionRequest::at_least(version("1.24rc2")), ">=1.24rc2", "1.24rc2"},
      {VersionRequest::channel(gov::Channel::stable), "stable", "1.23.4"},
      {VersionRequest::channel(gov::Channel::oldstable), "oldstable", "1.22.12"},
      {VersionRequest::channel(gov::Channel::rc), "rc", "1.24rc2"},
      {VersionRequest::channel(gov::Channel::beta), "beta", "1.24beta1"},
      {VersionRequest::named("work"), "work", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(c.request.to_string() == c.text);
    CHECK(chosen(c.request) == c.chosen);
    const VersionRequest read = request(c.text);
    CHECK(read.to_string() == c.text);
    CHECK(read.meaning().index() == c.request.meaning().index());
    CHECK(read.architecture() == c.request.architecture());
    CHECK(read.exact_version() == c.request.exact_version());
    CHECK(chosen(read) == c.chosen);
  }
}

TEST_CASE("version request: an error shows the text escaped") {
  const gov::Error error =
      gov::invalid_request("1.22\x1b[2J\n", {5, "only printable ASCII is allowed"});
  CHECK(error.kind == gov::ErrorKind::usage);
  CHECK(error.what == "invalid version request \"1.22\\x1b[2J\\n\"");
  CHECK(error.because ==
        std::vector<std::string>{"only printable ASCII is allowed (column 5); did you mean 1.22?"});
}
