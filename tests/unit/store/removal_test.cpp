// SPDX-License-Identifier: MIT
#include "store/removal.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/file_lock.hpp"
#include "base/text.hpp"
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

Toolchain make_installed(const gov::Layout& layout, std::string_view version) {
  Toolchain made = toolchain(version, kApple);
  made.goroot = layout.toolchain(made.version, made.platform);
  REQUIRE(gov::make_directories(made.goroot + "/bin"));
  REQUIRE(gov::write_file_atomically(layout.record(made.version, made.platform), "{}"));
  REQUIRE(gov::write_file_atomically(layout.manifest(made.version, made.platform), ""));
  return made;
}

/// A clock on which every wait is over at once.
gov::Clock impatient_clock() {
  gov::Clock clock = gov::Clock::real();
  clock.sleep = [](std::chrono::milliseconds) {};
  return clock;
}

}  // namespace

TEST_CASE("removal: a request means what is for this machine, or what it names") {
  CHECK(meant("1.24.2") == "go1.24.2.darwin-arm64");
  CHECK(meant("1.24.2/amd64") == "go1.24.2.darwin-amd64");
  CHECK(meant("1.24") == "go1.24.2.darwin-arm64 go1.24.1.darwin-arm64");
  // A translated one is meant where there is no better one of its version.
  CHECK(meant("1.15.5") == "go1.15.5.darwin-amd64");
  CHECK(meant("latest") == "go1.24.2.darwin-arm64");
  CHECK(meant("1.14.2").empty());
  CHECK(meant("system").empty());
}

TEST_CASE("removal: one that fits is chosen, none or several are errors") {
  const auto only = [](std::string_view text) {
    return gov::only_toolchain_for_removal(request(text), installed(), kHost);
  };
  CHECK(only("1.24.1")->version.to_string() == "1.24.1");
  CHECK(only("1.13").error().kind == ErrorKind::not_installed);
  CHECK(only("1.24").error().kind == ErrorKind::usage);
  CHECK(only("1.24").error().hint == "gov uninstall 1.24.2 1.24.1");
}

TEST_CASE("removal: the toolchain of the default is spared, and no other") {
  const Toolchain first = toolchain("1.24.2", kApple);
  const gov::DefaultVersion fallback{request("1.24"), first};
  CHECK(gov::check_not_default(first, fallback).error().hint ==
        "gov default VERSION, or: gov uninstall --even-default 1.24.2");
  CHECK(gov::check_not_default(toolchain("1.24.1", kApple), fallback));
  CHECK(gov::check_not_default(first, gov::DefaultVersion{request("1.23"), std::nullopt}));
  CHECK(gov::check_not_default(first, std::nullopt));
}

TEST_CASE("removal: tree, record and manifest go, and those of other versions stay") {
  const gov_test::TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  REQUIRE(gov::prepare_store(layout));
  const Toolchain gone = make_installed(layout, "1.24.1");
  const Toolchain kept = make_installed(layout, "1.24.2");
  REQUIRE(gov::remove_toolchain(layout, gone, gov::Clock::real()));
  CHECK_FALSE(gov::status_of_link(gone.goroot));
  CHECK_FALSE(gov::status_of_link(layout.record(gone.version, gone.platform)));
  CHECK_FALSE(gov::status_of_link(layout.manifest(gone.version, gone.platform)));
  CHECK(gov::is_directory(kept.goroot));
  CHECK(gov::is_regular_file(layout.record(kept.version, kept.platform)));
  CHECK(gov::list_directory(layout.staging()).value().empty());
}

TEST_CASE("removal: what another gov works on is left as it is") {
  const gov_test::TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  REQUIRE(gov::prepare_store(layout));
  const Toolchain busy = make_installed(layout, "1.24.1");
  const auto lock = gov::FileLock::try_acquire(layout.lock(busy.version, busy.platform));
  REQUIRE(lock);
  CHECK(gov::remove_toolchain(layout, busy, impatient_clock()).error().kind == ErrorKind::busy);
  CHECK(gov::is_directory(busy.goroot));
  CHECK(gov::is_regular_file(layout.record(busy.version, busy.platform)));
}
