// SPDX-License-Identifier: MIT
#include "store/removal.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/file_lock.hpp"
#include "store/store_access.hpp"
#include "support/temp_dir.hpp"

using gov::ErrorKind;
using gov::Toolchain;

namespace {

const gov::Platform kApple{"darwin", "arm64"};  // NOLINT: test data

Toolchain toolchain(std::string_view version, const gov::Platform& platform) {
  const gov::Version parsed = gov::Version::parse(version).value();
  return {parsed, platform, "/store/versions/" + gov::toolchain_name(parsed, platform)};
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

TEST_CASE("removal: tree, record and manifest go, and those of other versions stay") {
  const gov_test::TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  REQUIRE(gov::prepare_store(layout));
  const Toolchain gone = make_installed(layout, "1.24.1");
  const Toolchain kept = make_installed(layout, "1.24.2");
  auto removed = gov::remove_toolchain(layout, gone, gov::Clock::real());
  REQUIRE(removed);
  REQUIRE(removed->trash);
  CHECK(gov::is_directory(*removed->trash));
  CHECK_FALSE(gov::status_of_link(gone.goroot));
  CHECK_FALSE(gov::status_of_link(layout.record(gone.version, gone.platform)));
  CHECK_FALSE(gov::status_of_link(layout.manifest(gone.version, gone.platform)));
  CHECK(gov::is_directory(kept.goroot));
  CHECK(gov::is_regular_file(layout.record(kept.version, kept.platform)));
  gov::delete_trash(*removed, {});
  CHECK_FALSE(removed->leftovers);
  CHECK(gov::list_directory(layout.staging()).value().empty());
  // Another gov was faster.
  CHECK(gov::remove_toolchain(layout, gone, gov::Clock::real())->was_gone_already);
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

TEST_CASE("removal: a tree that cannot be renamed is deleted where it is") {
  const gov_test::TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  REQUIRE(gov::prepare_store(layout));
  const Toolchain gone = make_installed(layout, "1.24.1");
  // Without the folder there is nowhere to rename it to.
  REQUIRE(gov::remove_tree(layout.staging()));
  const auto removed = gov::remove_toolchain(layout, gone, gov::Clock::real());
  REQUIRE(removed);
  CHECK_FALSE(removed->trash);
  CHECK_FALSE(removed->leftovers);
  CHECK_FALSE(gov::status_of_link(gone.goroot));
  CHECK_FALSE(gov::status_of_link(layout.record(gone.version, gone.platform)));
}
