// SPDX-License-Identifier: MIT
#include "store/record_files.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/file_lock.hpp"
#include "support/temp_dir.hpp"

namespace {

const gov::Platform kPlatform{"linux", "amd64"};

gov::Version version(const char* text) { return gov::Version::parse(text).value(); }

void write_records(const gov::Layout& layout, const char* text) {
  REQUIRE(gov::make_directories(layout.records()).has_value());
  REQUIRE(gov::write_file_atomically(layout.record(version(text), kPlatform), "{}"));
  REQUIRE(gov::write_file_atomically(layout.manifest(version(text), kPlatform), ""));
}

bool has_records(const gov::Layout& layout, const char* text) {
  return gov::is_regular_file(layout.record(version(text), kPlatform)) ||
         gov::is_regular_file(layout.manifest(version(text), kPlatform));
}

}  // namespace

TEST_CASE("record files: those of what is not installed are swept") {
  const gov_test::TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  REQUIRE(gov::make_directories(layout.locks()).has_value());
  REQUIRE(gov::make_directories(layout.toolchain(version("1.22.5"), kPlatform)).has_value());
  write_records(layout, "1.22.5");
  write_records(layout, "1.21.1");
  REQUIRE(gov::write_file_atomically(layout.records() + "/of-the-user.json", "{}"));
  gov::sweep_orphaned_records(layout);
  CHECK(has_records(layout, "1.22.5"));
  CHECK_FALSE(has_records(layout, "1.21.1"));
  CHECK(gov::is_regular_file(layout.records() + "/of-the-user.json"));
}

TEST_CASE("record files: those of a version that is being installed are left") {
  const gov_test::TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  REQUIRE(gov::make_directories(layout.locks()).has_value());
  write_records(layout, "1.21.1");
  {
    const auto lock = gov::FileLock::try_acquire(layout.lock(version("1.21.1"), kPlatform));
    REQUIRE(lock.has_value());
    gov::sweep_orphaned_records(layout);
    CHECK(has_records(layout, "1.21.1"));
  }
  gov::sweep_orphaned_records(layout);
  CHECK_FALSE(has_records(layout, "1.21.1"));
}

TEST_CASE("record files: deleting them twice is fine") {
  const gov_test::TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  write_records(layout, "1.21.1");
  gov::delete_records(layout, version("1.21.1"), kPlatform);
  gov::delete_records(layout, version("1.21.1"), kPlatform);
  CHECK_FALSE(has_records(layout, "1.21.1"));
}
