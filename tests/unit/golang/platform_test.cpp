// SPDX-License-Identifier: MIT
#include "golang/platform.hpp"

#include <doctest/doctest.h>

using gov::Platform;

TEST_CASE("platform: only words that Go knows, and they round-trip") {
  for (const char* text :
       {"linux-amd64", "darwin-arm64", "linux-386", "linux-arm", "linux-mips64le",
        "freebsd-riscv64", "aix-ppc64", "wasip1-wasm", "linux-loong64", "windows-arm64"}) {
    CAPTURE(text);
    const auto platform = Platform::parse(text);
    REQUIRE(platform);
    CHECK(platform->to_string() == text);
  }
  for (const char* text : {"", "-", "linux", "linux-", "-amd64", "linux-x86_64", "linux-armv6l",
                           "Linux-amd64", "linux/amd64", "linux-amd64-", "linux--amd64",
                           "linux-amd64 ", "beos-amd64", "linux-amd64/..", "..-amd64"}) {
    CAPTURE(text);
    CHECK_FALSE(Platform::parse(text));
  }
}

TEST_CASE("platform: archives of linux/arm, and of no other arm, are called armv6l") {
  CHECK(Platform{"linux", "arm"}.archive_name() == "linux-armv6l");
  CHECK(Platform{"linux", "arm"}.to_string() == "linux-arm");
  CHECK(Platform{"freebsd", "arm"}.archive_name() == "freebsd-arm");
  CHECK(Platform{"linux", "arm64"}.archive_name() == "linux-arm64");
}

TEST_CASE("platform: processors as people write them") {
  struct Case {
    const char* text;
    const char* architecture;
  };
  const Case cases[] = {{"amd64", "amd64"},
                        {"x86_64", "amd64"},
                        {"x64", "amd64"},
                        {"aarch64", "arm64"},
                        {"arm64", "arm64"},
                        {"armv6l", "arm"},
                        {"armv7l", "arm"},
                        {"i386", "386"},
                        {"i686", "386"},
                        {"x86", "386"},
                        {"386", "386"},
                        {"s390x", "s390x"},
                        {"ppc64le", "ppc64le"},
                        {"powerpc64le", "ppc64le"},
                        {"loongarch64", "loong64"}};
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(gov::parse_architecture(c.text) == std::string(c.architecture));
  }
  for (const char* text : {"", "AMD64", "amd65", "amd64 ", "arm64/", "..", "linux"}) {
    CAPTURE(text);
    CHECK_FALSE(gov::parse_architecture(text));
  }
}

TEST_CASE("platform: this program's own is one that Go has") {
  CHECK(Platform::parse(gov::build_platform().to_string()) == gov::build_platform());
}
