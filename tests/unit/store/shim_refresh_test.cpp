// SPDX-License-Identifier: MIT
#include "store/shim_refresh.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/file_lock.hpp"
#include "base/tree_removal.hpp"
#include "support/temp_dir.hpp"

using namespace std::chrono_literals;

TEST_CASE("shim refresh: links follow what is installed, one process at a time") {
  const gov_test::TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  const gov::HostPlatforms host{{"linux", "amd64"}, {}};
  const gov::ProgramFiles programs{temp / "gov", temp / "gov-shim"};
  REQUIRE(gov::write_file_atomically(programs.shim, "shim", 0755));
  const std::string goroot = layout.versions() + "/go1.22.5.linux-amd64";
  REQUIRE(gov::make_directories(goroot + "/bin"));
  REQUIRE(gov::write_file_atomically(goroot + "/VERSION", "go1.22.5"));
  for (const char* program : {"/bin/go", "/bin/gofmt"})
    REQUIRE(gov::write_file_atomically(goroot + program, "", 0755));
  // One that lacks its programs gets no link: the go command would run into it.
  REQUIRE(gov::make_directories(layout.versions() + "/go1.22.6.linux-amd64/bin"));
  std::chrono::milliseconds slept{0};
  const gov::Clock clock{[] { return std::chrono::system_clock::time_point(); },
                         [&](std::chrono::milliseconds pause) { slept += pause; }};

  CHECK(gov::refresh_shims(layout, programs, host, clock));
  CHECK(gov::list_directory(layout.shims()).value() ==
        std::vector<std::string>{"go", "go1.22.5", "gofmt"});
  REQUIRE(gov::remove_tree(goroot));
  CHECK(gov::refresh_shims(layout, programs, host, clock));
  CHECK(gov::list_directory(layout.shims()).value() == std::vector<std::string>{"go", "gofmt"});
  CHECK(slept == 0ms);

  const auto other = gov::FileLock::try_acquire(layout.locks() + "/shims");
  REQUIRE(other);
  const auto refreshed = gov::refresh_shims(layout, programs, host, clock);
  REQUIRE_FALSE(refreshed);
  CHECK(refreshed.error().kind == gov::ErrorKind::busy);
  CHECK(slept == 30s);
}
