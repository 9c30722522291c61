// SPDX-License-Identifier: MIT
#include "base/file_stamp.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>

#include <cstdio>

#include "base/file.hpp"
#include "support/temp_dir.hpp"

using namespace std::chrono_literals;

namespace {

gov::FileStamp stamp(const std::string& path) { return gov::stamp_of(*gov::status_of(path)); }

}  // namespace

TEST_CASE("file stamp: the same while nothing happens, another after every change") {
  const gov_test::TempDir temp;
  const std::string file = temp / "file";
  REQUIRE(gov::write_file_atomically(file, "abc"));
  const gov::FileStamp first = stamp(file);
  CHECK(first == stamp(file));
  CHECK(first.text.find_first_of(" \n") == std::string::npos);

  // Replaced by rename, with the same size and the same time of modification.
  const timespec times[2] = {{1700000000, 5}, {1700000000, 5}};
  REQUIRE(::utimensat(AT_FDCWD, file.c_str(), times, 0) == 0);
  const gov::FileStamp dated = stamp(file);
  CHECK_FALSE(first == dated);
  REQUIRE(gov::write_file_atomically(temp / "other", "abd"));
  REQUIRE(::utimensat(AT_FDCWD, (temp / "other").c_str(), times, 0) == 0);
  REQUIRE(std::rename((temp / "other").c_str(), file.c_str()) == 0);
  CHECK_FALSE(dated == stamp(file));

  const gov::FileStamp renamed = stamp(file);
  REQUIRE(::chmod(file.c_str(), 0600) == 0);
  CHECK_FALSE(renamed == stamp(file));
}

TEST_CASE("file stamp: a stamp can be relied on once the clock of the file system went on") {
  const auto at = [](std::chrono::nanoseconds since_1970) {
    return std::chrono::system_clock::time_point(
        std::chrono::duration_cast<std::chrono::system_clock::duration>(since_1970));
  };
  const gov::FileStamp fine{"", 100s + 500ms};
  CHECK(gov::time_until_settled(fine, at(100s + 500ms)) == 20ms);
  CHECK(gov::time_until_settled(fine, at(100s + 519ms)) == 1ms);
  CHECK(gov::time_until_settled(fine, at(100s + 520ms)) == 0ms);
  CHECK(gov::time_until_settled(fine, at(500s)) == 0ms);
  const gov::FileStamp whole_seconds{"", 100s};
  CHECK(gov::time_until_settled(whole_seconds, at(100s + 500ms)) == 1500ms);
  CHECK(gov::time_until_settled(whole_seconds, at(102s)) == 0ms);
  // By a clock that goes ahead of this machine's.
  CHECK(gov::time_until_settled(fine, at(40s)) > 60s);
}

TEST_CASE("file stamp: a file that changed just now is waited for, but not for long") {
  const gov_test::TempDir temp;
  const std::string file = temp / "file";
  REQUIRE(gov::write_file_atomically(file, "abc"));
  const auto changed = std::chrono::system_clock::time_point(
      std::chrono::duration_cast<std::chrono::system_clock::duration>(stamp(file).changed));
  std::chrono::milliseconds slept{0};
  auto now = changed;
  const gov::Clock clock{[&] { return now; },
                         [&](std::chrono::milliseconds duration) {
                           slept += duration;
                           now += duration;
                         }};
  CHECK(gov::settled_stamp(file, clock) == stamp(file));
  CHECK(slept <= 21ms);
  CHECK(slept > 0ms);
  slept = 0ms;
  CHECK(gov::settled_stamp(file, clock) == stamp(file));
  CHECK(slept == 0ms);
  now = changed - 10s;
  CHECK_FALSE(gov::settled_stamp(file, clock));
  CHECK(slept == 0ms);
  CHECK_FALSE(gov::settled_stamp(temp / "missing", clock));
}
