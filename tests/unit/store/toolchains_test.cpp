// SPDX-License-Identifier: MIT
#include "store/toolchains.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "store/layout.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;
using Names = std::vector<std::string>;

namespace {

const gov::Platform kHost{"linux", "amd64"};

void install(const std::string& versions, const Names& names) {
  for (const std::string& name : names) REQUIRE(gov::make_directories(versions + "/" + name));
}

Names goroots(const gov::Stores& stores) {
  Names found;
  const auto toolchains = gov::list_toolchains(stores).value();
  for (const gov::Toolchain& one : toolchains) found.push_back(one.goroot);
  return found;
}

std::string found(const gov::Stores& stores, std::string_view text) {
  const auto request = gov::VersionRequest::parse(text).value();
  const auto toolchain = gov::find_toolchain(stores, request, {kHost, {}}).value();
  return toolchain ? toolchain->goroot : std::string();
}

}  // namespace

TEST_CASE("toolchains: a name is taken apart, and only the canonical spelling counts") {
  const auto name = gov::parse_toolchain_name("go1.22.5.linux-amd64");
  REQUIRE(name);
  CHECK(name->version == gov::Version::parse("1.22.5"));
  CHECK(name->platform == kHost);
  CHECK(gov::parse_toolchain_name("go1.20.darwin-arm64"));
  CHECK(gov::parse_toolchain_name("go1.24rc1.linux-arm"));
  CHECK(gov::parse_toolchain_name("go1.9.2rc2.linux-amd64"));
  for (const char* other :
       {"", ".", "..", "go1.22.5", "1.22.5.linux-amd64", "go1.22.5.linux",
        "go1.22.5.linux-amd64.Ab12Cd", "go1.22.5.linux-armv6l", "go1.20.0.linux-amd64",
        "go1.22.linux-amd64", "go1.linux-amd64", "go1.9.2rc1.linux-amd64", "go1.22.5.linux-amd64 ",
        "go1.22.5.beos-amd64", ".go1.22.5.linux-amd64", "go1.22.5..linux-amd64",
        "gotip.linux-amd64", "go1.22.5-fips.linux-amd64", "trash.Ab12Cd"}) {
    CAPTURE(other);
    CHECK_FALSE(gov::parse_toolchain_name(other));
  }
}

TEST_CASE("toolchains: newest first, then by platform, foreign names and files left out") {
  const TempDir temp;
  install(temp.path(), {"go1.9.7.linux-amd64", "go1.22.10.linux-amd64", "go1.22.9.linux-arm64",
                        "go1.22.9.linux-amd64", "go1.24rc1.linux-amd64", "go1.20.0.linux-amd64",
                        "go1.22.linux-amd64", "lost+found", "tip", "go1.22.9.linux-amd64.tmp"});
  REQUIRE(gov::write_file_atomically(temp / "go1.23.0.linux-amd64", "no directory"));
  REQUIRE(::symlink("nowhere", (temp / "go1.23.1.linux-amd64").c_str()) == 0);
  REQUIRE(::symlink("tip", (temp / "go1.23.2.linux-amd64").c_str()) == 0);
  CHECK(goroots({{temp.path()}}) ==
        Names{temp / "go1.24rc1.linux-amd64", temp / "go1.23.2.linux-amd64",
              temp / "go1.22.10.linux-amd64", temp / "go1.22.9.linux-amd64",
              temp / "go1.22.9.linux-arm64", temp / "go1.9.7.linux-amd64"});
}

TEST_CASE("toolchains: of two alike the first store's, missing stores are empty") {
  const TempDir temp;
  install(temp / "own", {"go1.22.5.linux-amd64"});
  install(temp / "shared", {"go1.22.5.linux-amd64", "go1.23.0.linux-amd64"});
  const gov::Stores stores{{temp / "missing", temp / "own", temp / "shared"}};
  CHECK(goroots(stores) ==
        Names{temp / "shared/go1.23.0.linux-amd64", temp / "own/go1.22.5.linux-amd64"});
  CHECK(found(stores, "1.22.5") == temp / "own/go1.22.5.linux-amd64");
  CHECK(found(stores, "1.22") == temp / "own/go1.22.5.linux-amd64");
  CHECK(found(stores, "latest") == temp / "shared/go1.23.0.linux-amd64");
  CHECK(goroots({}).empty());
  CHECK(found({}, "1.22.5").empty());
}

TEST_CASE("toolchains: a store that cannot be listed is an error") {
  const TempDir temp;
  REQUIRE(gov::write_file_atomically(temp / "file", ""));
  CHECK_FALSE(gov::list_toolchains({{temp / "file"}}));
}

TEST_CASE("toolchains: what a request means among the installed ones") {
  const TempDir temp;
  install(temp.path(), {"go1.20.linux-amd64", "go1.20.14.linux-amd64", "go1.21.0.linux-amd64",
                        "go1.22.5.linux-amd64", "go1.22.9.linux-arm64", "go1.24rc1.linux-amd64",
                        "go1.9.7.darwin-amd64"});
  const gov::Stores stores{{temp.path()}};
  struct Case {
    const char* request;
    const char* name;
  };
  const Case cases[] = {{"1.22.5", "go1.22.5.linux-amd64"},
                        {"=1.20", "go1.20.linux-amd64"},
                        {"1.20", "go1.20.14.linux-amd64"},
                        {"1.22", "go1.22.5.linux-amd64"},
                        {"1.22/arm64", "go1.22.9.linux-arm64"},
                        {"1.22.9/aarch64", "go1.22.9.linux-arm64"},
                        {"latest", "go1.22.5.linux-amd64"},
                        {"oldstable", "go1.21.0.linux-amd64"},
                        {"rc", "go1.24rc1.linux-amd64"},
                        {"1.24rc1", "go1.24rc1.linux-amd64"},
                        {">=1.20 <1.22", "go1.21.0.linux-amd64"},
                        {"1.22.9", ""},
                        {"1.24", ""},
                        {"1.9.7", ""},
                        {"1.22.5/arm64", ""},
                        {"beta", ""},
                        {"system", ""},
                        {"work", ""}};
  for (const Case& c : cases) {
    CAPTURE(c.request);
    CHECK(found(stores, c.request) == (*c.name == '\0' ? std::string() : temp / c.name));
  }
}

TEST_CASE("toolchains: damage that can be seen without hashing") {
  const TempDir temp;
  install(temp.path(), {"go1.22.5.linux-amd64/bin"});
  const gov::Toolchain toolchain{gov::Version::parse("1.22.5").value(), kHost,
                                 temp / "go1.22.5.linux-amd64"};
  CHECK(gov::visible_damage(toolchain) == "bin/go is missing");
  REQUIRE(gov::write_file_atomically(toolchain.goroot + "/bin/go", "", 0644));
  CHECK(gov::visible_damage(toolchain) == "bin/go is missing");
  REQUIRE(::chmod((toolchain.goroot + "/bin/go").c_str(), 0755) == 0);
  CHECK(gov::visible_damage(toolchain) == "bin/gofmt is missing");
  REQUIRE(gov::write_file_atomically(toolchain.goroot + "/bin/gofmt", "", 0755));
  CHECK(gov::visible_damage(toolchain) == "VERSION is missing");

  const auto damage_with = [&](std::string_view version) {
    REQUIRE(gov::write_file_atomically(toolchain.goroot + "/VERSION", version));
    return gov::visible_damage(toolchain);
  };
  CHECK(damage_with("go1.22.5\ntime 2024-06-27T20:11:12Z\n") == std::nullopt);
  CHECK(damage_with("go1.22.5") == std::nullopt);
  CHECK(damage_with("") == "VERSION says \"\"");
  CHECK(damage_with("go1.22.50\n") == "VERSION says \"go1.22.50\"");
  CHECK(damage_with("\x1b[2J\n") == "VERSION says \"\\x1b[2J\"");
}

TEST_CASE("toolchains: the machine's own processor goes before one that is translated") {
  const gov_test::TempDir temp;
  const gov::HostPlatforms mac{{"darwin", "arm64"}, gov::Platform{"darwin", "amd64"}};
  for (const char* name : {"go1.22.5.darwin-arm64", "go1.22.5.darwin-amd64",
                           "go1.22.6.darwin-amd64", "go1.15.15.darwin-amd64"})
    REQUIRE(gov::make_directories(temp / name));
  const auto found = [&](std::string_view text) {
    const auto toolchain =
        gov::find_toolchain({{temp / ""}}, *gov::VersionRequest::parse(text), mac).value();
    return toolchain ? gov::toolchain_name(toolchain->version, toolchain->platform) : "none";
  };
  CHECK(found("1.22.5") == "go1.22.5.darwin-arm64");
  CHECK(found("1.22") == "go1.22.5.darwin-arm64");
  CHECK(found("1.22.6") == "go1.22.6.darwin-amd64");
  CHECK(found("1.15") == "go1.15.15.darwin-amd64");
  CHECK(found("1.22.5/amd64") == "go1.22.5.darwin-amd64");
  CHECK(found("1.21") == "none");
}

TEST_CASE("toolchains: the name for people tells the platform where it is not the host's") {
  const gov::Version version = gov::Version::parse("1.22.5").value();
  CHECK(gov::display_name({version, kHost, "/g"}, kHost) == "go1.22.5");
  CHECK(gov::display_name({version, {"linux", "arm64"}, "/g"}, kHost) == "go1.22.5 (linux/arm64)");
}

TEST_CASE("toolchains: what lies in a store is told by where it leads") {
  const TempDir temp;
  install(temp / "disk", {"go1.22.5.linux-amd64/bin"});
  install(temp / "sdk", {"bin"});
  REQUIRE(::symlink("disk", (temp / "versions").c_str()) == 0);
  REQUIRE(::symlink("disk/go1.22.5.linux-amd64", (temp / "link").c_str()) == 0);
  REQUIRE(::symlink("../sdk", (temp / "disk/leads-out").c_str()) == 0);
  const gov::Stores stores{{temp / "other", temp / "versions"}};
  CHECK(gov::lies_in_store(stores, temp / "versions/go1.22.5.linux-amd64/bin"));
  CHECK(gov::lies_in_store(stores, temp / "disk/go1.22.5.linux-amd64"));
  CHECK(gov::lies_in_store(stores, temp / "link/bin"));
  CHECK(gov::lies_in_store(stores, temp / "versions/removed/bin"));
  CHECK_FALSE(gov::lies_in_store(stores, temp / "versions"));
  CHECK_FALSE(gov::lies_in_store(stores, temp / "versions-of-mine/bin"));
  CHECK_FALSE(gov::lies_in_store(stores, temp / "versions/leads-out/bin"));
  CHECK_FALSE(gov::lies_in_store(stores, temp / "sdk/bin"));
}
