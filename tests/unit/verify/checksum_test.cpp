// SPDX-License-Identifier: MIT
#include "verify/checksum.hpp"

#include <doctest/doctest.h>

namespace {

const std::string kHex64 = std::string(32, 'a') + std::string(32, '7');
const std::string kHex40 = std::string(40, 'b');

}  // namespace

TEST_CASE("checksum: what is accepted, and that it round-trips") {
  struct Case {
    std::string text;
    gov::Checksum checksum;
  };
  const Case cases[] = {
      {"sha256:" + kHex64, {gov::DigestAlgorithm::sha256, kHex64}},
      {kHex64, {gov::DigestAlgorithm::sha256, kHex64}},
      {"sha1:" + kHex40, {gov::DigestAlgorithm::sha1, kHex40}},
      {"SHA256:" + std::string(32, 'A') + std::string(32, '7'),
       {gov::DigestAlgorithm::sha256, kHex64}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto parsed = gov::parse_checksum(c.text);
    REQUIRE(parsed);
    CHECK(*parsed == c.checksum);
    CHECK(*gov::parse_checksum(gov::to_string(*parsed)) == *parsed);
  }
}

TEST_CASE("checksum: anything else is a usage error that shows the text escaped") {
  const std::string cases[] = {
      "",
      "sha256:",
      kHex40,
      kHex64 + "0",
      kHex64.substr(1),
      "sha256:" + kHex40,
      "sha1:" + kHex64,
      "md5:" + kHex64,
      " " + kHex64,
      kHex64.substr(1) + "g",
      "sha256:sha256:" + kHex64,
      "\x1b[2J",
  };
  for (const std::string& text : cases) {
    CAPTURE(text);
    const auto parsed = gov::parse_checksum(text);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().kind == gov::ErrorKind::usage);
    CHECK(parsed.error().what.find('\x1b') == std::string::npos);
  }
}

TEST_CASE("checksum: a mismatch shows both digests and what to do") {
  const gov::Checksum expected{gov::DigestAlgorithm::sha256, kHex64};
  CHECK(gov::check_digest(expected, kHex64, "go1.tar.gz"));

  const std::string other(64, '0');
  const auto checked = gov::check_digest(expected, other, "go1.tar.gz");
  REQUIRE_FALSE(checked);
  CHECK(checked.error().kind == gov::ErrorKind::integrity);
  CHECK(checked.error().what == "\"go1.tar.gz\" is not the published file");
  CHECK(checked.error().because ==
        std::vector<std::string>{"expected sha256:" + kHex64, "received sha256:" + other});
  CHECK_FALSE(checked.error().hint.empty());
}
