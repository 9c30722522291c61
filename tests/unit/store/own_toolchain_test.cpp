// SPDX-License-Identifier: MIT
#include "store/own_toolchain.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include "base/directory.hpp"
#include "support/temp_dir.hpp"

TEST_CASE("own toolchain: a directory of the own store, and no link to somebody else's") {
  const gov_test::TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  const gov::Platform platform{"linux", "amd64"};
  const auto in_store = [&](const char* text) {
    const gov::Version version = gov::Version::parse(text).value();
    return gov::Toolchain{version, platform, layout.toolchain(version, platform)};
  };
  const gov::Toolchain own = in_store("1.22.5");
  REQUIRE(gov::make_directories(own.goroot));
  CHECK(gov::is_own_toolchain(layout, own));
  const gov::Toolchain link = in_store("1.23.1");
  REQUIRE(::symlink(own.goroot.c_str(), link.goroot.c_str()) == 0);
  CHECK_FALSE(gov::is_own_toolchain(layout, link));
  CHECK_FALSE(gov::is_own_toolchain(layout, {own.version, platform, temp / "sdk"}));
}
