// SPDX-License-Identifier: MIT
#include "golang/platform_request.hpp"

#include <doctest/doctest.h>

#include <string>

using gov::parse_platform_request;

TEST_CASE("platform request: platforms as people write them") {
  struct Case {
    const char* text;
    const char* platform;
  };
  const Case cases[] = {{"linux-amd64", "linux-amd64"},
                        {"linux/amd64", "linux-amd64"},
                        {"linux-armv6l", "linux-arm"},
                        {"linux/x86_64", "linux-amd64"},
                        {"linux/arm/v7", "linux-arm"},
                        {"linux/arm64/v8", "linux-arm64"},
                        {"Linux-x86_64", "linux-amd64"},
                        {"macOS-aarch64", "darwin-arm64"},
                        {"Darwin/arm64", "darwin-arm64"},
                        {"osx/x64", "darwin-amd64"},
                        {"mac-arm64", "darwin-arm64"},
                        {"freebsd/i386", "freebsd-386"},
                        {"js/wasm", "js-wasm"}};
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto platform = parse_platform_request(c.text);
    REQUIRE(platform);
    CHECK(platform->to_string() == c.platform);
  }
}

TEST_CASE("platform request: Windows is known, and not installed for") {
  for (const char* text : {"windows-amd64", "windows/x86_64", "Windows/arm64", "win-x64"}) {
    CAPTURE(text);
    const auto platform = parse_platform_request(text);
    REQUIRE_FALSE(platform);
    CHECK(platform.error().kind == gov::ErrorKind::unsupported);
    CHECK(platform.error().what == "gov does not install Go for Windows");
  }
}

TEST_CASE("platform request: anything else is no platform") {
  for (const char* text :
       {"", "-", "/", "linux", "linux-", "-amd64", "amd64", "linux/amd64/", "linux/amd64/v",
        "linux/amd64/v22", "linux/amd64/x", "linux//amd64", "beos-amd64", "linux-amd64\n",
        "linux-amd64/..", "../linux-amd64", "linux amd64"}) {
    CAPTURE(text);
    const auto platform = parse_platform_request(text);
    REQUIRE_FALSE(platform);
    CHECK(platform.error().kind == gov::ErrorKind::usage);
  }
}
