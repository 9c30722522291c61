// SPDX-License-Identifier: MIT
#include "install/manifest.hpp"

#include <doctest/doctest.h>

namespace {

const std::string kDigest(64, 'a');

std::string reason_for(const std::string& text) {
  const auto entries = gov::parse_manifest(text);
  REQUIRE_FALSE(entries);
  CHECK(entries.error().kind == gov::ErrorKind::integrity);
  return entries.error().because.front();
}

}  // namespace

TEST_CASE("manifest: what is written is read again") {
  const std::string text = gov::manifest_line(kDigest, true, 12, "bin/go") +
                           gov::manifest_line(kDigest, false, 0, "test/a file with blanks.go");
  const auto entries = gov::parse_manifest(text);
  REQUIRE(entries);
  REQUIRE(entries->size() == 2);
  CHECK(entries->at(0).path == "bin/go");
  CHECK(entries->at(0).is_executable);
  CHECK(entries->at(0).size == 12);
  CHECK(entries->at(0).sha256 == kDigest);
  CHECK(entries->at(1).path == "test/a file with blanks.go");
  CHECK_FALSE(entries->at(1).is_executable);
  CHECK(gov::parse_manifest("")->empty());
}

TEST_CASE("manifest: a damaged line is named, and no path leads outside") {
  const std::string good = gov::manifest_line(kDigest, true, 12, "bin/go");
  CHECK(reason_for(good + "garbage\n") == "line 2 is not an entry");
  CHECK(reason_for(good.substr(0, good.size() - 1)) == "line 1 is not an entry");
  for (const char* path : {"", "../x", "a/../b", "/etc/passwd", "a//b", "./a", "a/"}) {
    CAPTURE(path);
    CHECK(reason_for(gov::manifest_line(kDigest, true, 12, path)) == "line 1 is not an entry");
  }
}
