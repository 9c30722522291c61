// SPDX-License-Identifier: MIT
#include "store/removal_plan.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "store/named_versions.hpp"
#include "store/store_access.hpp"
#include "support/temp_dir.hpp"

using gov::ErrorKind;
using gov::Toolchain;

namespace {

const gov::Platform kApple{"darwin", "arm64"};   // NOLINT: test data
const gov::Platform kIntel{"darwin", "amd64"};   // NOLINT: test data
const gov::HostPlatforms kHost{kApple, kIntel};  // NOLINT: test data

gov::VersionRequest request(std::string_view text) {
  return gov::VersionRequest::parse(text).value();
}

Toolchain toolchain(std::string_view version, const gov::Platform& platform) {
  const gov::Version parsed = gov::Version::parse(version).value();
  return {parsed, platform, "/store/versions/" + gov::toolchain_name(parsed, platform)};
}

std::vector<Toolchain> installed() {
  return {toolchain("1.24.2", kApple), toolchain("1.24.2", kIntel), toolchain("1.24.1", kApple),
          toolchain("1.15.5", kIntel), toolchain("1.14.2", {"linux", "arm64"})};
}

std::string meant(std::string_view text) {
  std::vector<std::string> names;
  for (const Toolchain& one : gov::toolchains_for_removal(request(text), installed(), kHost))
    names.push_back(gov::toolchain_name(one.version, one.platform));
  return gov::join(names, " ");
}

}  // namespace

TEST_CASE("removal plan: a request means what is for this machine, or what it names") {
  CHECK(meant("1.24.2") == "go1.24.2.darwin-arm64");
  CHECK(meant("1.24.2/amd64") == "go1.24.2.darwin-amd64");
  CHECK(meant("1.24") == "go1.24.2.darwin-arm64 go1.24.1.darwin-arm64");
  // A translated one is meant where there is no better one of its version.
  CHECK(meant("1.15.5") == "go1.15.5.darwin-amd64");
  CHECK(meant("latest") == "go1.24.2.darwin-arm64");
  CHECK(meant("1.14.2").empty());
  CHECK(meant("system").empty());
}

TEST_CASE("removal plan: one that fits is meant, several or one of several are in doubt") {
  const auto plan = [](std::string_view text) {
    return gov::plan_removal(request(text), installed(), kHost);
  };
  CHECK(plan("1.24.1")->toolchains.front().version.to_string() == "1.24.1");
  CHECK_FALSE(plan("1.24.1")->doubt);
  CHECK(plan("1.13").error().kind == ErrorKind::not_installed);
  CHECK(plan("1.24")->toolchains.size() == 2);
  CHECK(plan("1.24")->doubt->kind == ErrorKind::usage);
  CHECK(plan("1.24")->doubt->hint == "gov uninstall 1.24.2 1.24.1");
  CHECK(plan("1")->toolchains.size() == 1);
  CHECK(plan("1")->doubt->because.front() == "it is 1.24.2 now");
  const std::vector<Toolchain> lines = {toolchain("1.24.2", kApple), toolchain("1.23.4", kApple)};
  const auto old = gov::plan_removal(request("oldstable"), lines, kHost);
  REQUIRE(old);
  CHECK(old->toolchains.front().version.to_string() == "1.23.4");
  const std::vector<Toolchain> one = {toolchain("1.24.2", kApple)};
  CHECK_FALSE(gov::plan_removal(request("latest"), one, kHost)->doubt);
}

TEST_CASE("removal plan: an alias is what it stands for, and no other store is touched") {
  const gov_test::TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  const gov::Stores stores{{layout.versions(), temp / "other/versions"}};
  const std::string name = gov::toolchain_name(*gov::Version::parse("1.24.1"), kApple);
  REQUIRE(gov::make_directories(layout.versions() + "/" + name));
  REQUIRE(gov::make_directories(temp / "other/versions/go1.23.4.darwin-arm64"));
  REQUIRE(gov::write_alias(layout, "work", request("1.24")));
  const auto plan = [&](std::string_view text) {
    return gov::plan_removal(request(text), layout, stores, kHost);
  };
  CHECK(plan("work")->toolchains.front().goroot == layout.versions() + "/" + name);
  CHECK(plan("play").error().kind == ErrorKind::usage);
  CHECK(plan("1.23.4").error().kind == ErrorKind::not_installed);
  CHECK(plan("1.23.4").error().because.back().find("other/versions") != std::string::npos);
}

TEST_CASE("removal plan: the toolchain of the default is spared, and no other") {
  const Toolchain first = toolchain("1.24.2", kApple);
  const gov::DefaultVersion fallback{request("1.24"), first};
  CHECK(gov::check_not_default(first, fallback).error().hint ==
        "gov default VERSION, or: gov uninstall --even-default 1.24.2");
  CHECK(gov::check_not_default(toolchain("1.24.1", kApple), fallback));
  CHECK(gov::check_not_default(first, gov::DefaultVersion{request("1.23"), std::nullopt}));
  CHECK(gov::check_not_default(first, std::nullopt));
}
