// SPDX-License-Identifier: MIT
#include "catalog/release_index.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

const std::string kDigest(64, 'a');  // NOLINT: test data

std::string file(const std::string& filename, const std::string& sha256,
                 const std::string& arch = "x", const std::string& kind = "archive") {
  return R"({"filename":")" + filename + R"(","os":"o","arch":")" + arch +
         R"(","version":"v","sha256":")" + sha256 + R"(","size":7,"kind":")" + kind + R"("})";
}

std::string release(const std::string& version, const std::string& files) {
  return R"({"version":")" + version + R"(","stable":true,"files":[)" + files + "]}";
}

gov::ReleaseIndex parsed(const std::string& releases) {
  auto index = gov::parse_release_index("[" + releases + "]");
  REQUIRE(index);
  return std::move(*index);
}

}  // namespace

TEST_CASE("release index: the platform comes from the name, because the arch field lies") {
  const auto index =
      parsed(release("go1.22.1", file("go1.22.1.freebsd-arm.tar.gz", kDigest, "armv6l") + "," +
                                     file("go1.22.1.linux-armv6l.tar.gz", kDigest, "armv6l")));
  REQUIRE(index.releases.size() == 1);
  CHECK(index.releases[0].artifact_for({"freebsd", "arm"})->filename ==
        "go1.22.1.freebsd-arm.tar.gz");
  CHECK(index.releases[0].artifact_for({"linux", "arm"})->filename ==
        "go1.22.1.linux-armv6l.tar.gz");
}

TEST_CASE("release index: of two files for one platform the newer kind is taken") {
  const auto index =
      parsed(release("go1.4.2", file("go1.4.2.darwin-amd64-osx10.6.tar.gz", "") + "," +
                                    file("go1.4.2.darwin-amd64-osx10.8.tar.gz", "")));
  CHECK(index.releases[0].artifact_for({"darwin", "amd64"})->filename ==
        "go1.4.2.darwin-amd64-osx10.8.tar.gz");
}

TEST_CASE("release index: pseudo-releases and hostile versions are passed over") {
  const auto index = parsed(release("go1", file("go1.4-bootstrap-20171003.tar.gz", kDigest)) + "," +
                            release("go1.9.2rc1", "") + "," + release("go1.2;rm", "") + "," +
                            release("../x", "") + "," + release("go1.99.1", ""));
  REQUIRE(index.releases.size() == 1);
  CHECK(index.releases[0].version.to_string() == "1.99.1");
  CHECK(index.ignored >= 4);
}

TEST_CASE("release index: archives only, and only names of the release") {
  const auto index =
      parsed(release("go1.22.1", file("go1.22.1.linux-amd64.tar.gz", kDigest) + "," +
                                     file("go1.22.1.src.tar.gz", kDigest, "", "source") + "," +
                                     file("go1.22.1.windows-amd64.zip", kDigest) + "," +
                                     file("go1.22.2.linux-arm64.tar.gz", kDigest) + "," +
                                     file("../../etc/passwd.tar.gz", kDigest)));
  REQUIRE(index.releases[0].artifacts.size() == 1);
  CHECK(index.releases[0].artifacts[0].size == 7);
}

TEST_CASE("release index: a digest is 64 hex digits or none at all") {
  const auto index =
      parsed(release("go1.22.1", file("go1.22.1.linux-amd64.tar.gz", std::string(64, 'A')) + "," +
                                     file("go1.22.1.linux-arm64.tar.gz", std::string(63, 'a'))));
  CHECK(index.releases[0].artifact_for({"linux", "amd64"})->sha256 == kDigest);
  CHECK(index.releases[0].artifact_for({"linux", "arm64"})->sha256.empty());
}

TEST_CASE("release index: newest first, whatever the order of the document") {
  const auto index = parsed(release("go1.21.0", "") + "," + release("go1.22.0", "") + "," +
                            release("go1.22rc1", ""));
  REQUIRE(index.releases.size() == 3);
  CHECK(index.releases[0].version.to_string() == "1.22.0");
  CHECK(index.releases[2].version.to_string() == "1.21.0");
}

TEST_CASE("release index: what is no such document is a network error") {
  for (const std::string text : {"", "<html>", "{}", "[", "[{\"version\":", "null"}) {
    CAPTURE(text);
    const auto index = gov::parse_release_index(text);
    REQUIRE_FALSE(index);
    CHECK(index.error().kind == gov::ErrorKind::network);
  }
  CHECK_FALSE(gov::parse_release_index(std::string(100'000, '[')));
}

TEST_CASE("release index: a document made to fill the memory is refused") {
  std::string text = "[1";
  for (int i = 0; i < 600'000; ++i) text += ",[]";
  const auto index = gov::parse_release_index(text + "]");
  REQUIRE_FALSE(index);
  REQUIRE(index.error().because.size() == 2);
  CHECK(index.error().because[1] == "it holds more than 500000 values");
}
