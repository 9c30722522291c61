// SPDX-License-Identifier: MIT
#include "resolve/home_files.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include "base/directory.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;

TEST_CASE("home files: HOME is taken where it is an absolute path") {
  gov::Environment environment;
  CHECK_FALSE(gov::home_directory(environment));
  for (const char* value : {"", "relative", "~"}) {
    environment.set("HOME", value);
    CHECK_FALSE(gov::home_directory(environment));
  }
  environment.set("HOME", "/home/u//");
  CHECK(gov::home_directory(environment) == "/home/u");
  environment.set("HOME", "/");
  CHECK(gov::home_directory(environment) == "/");
}

TEST_CASE("home files: by text, and by inode where the text does not say") {
  CHECK(gov::is_home_file("/home/u", ".go-version", "/home/u"));
  CHECK(gov::is_home_file("/home/u/.config", "mise/config.toml", "/home/u"));
  CHECK_FALSE(gov::is_home_file("/home/u/src", ".go-version", "/home/u"));
  CHECK_FALSE(gov::is_home_file("/home", ".go-version", "/home/u"));
  CHECK_FALSE(gov::is_home_file("/p", ".go-version", "/"));

  const TempDir temp;
  REQUIRE(gov::make_directories(temp / "home/.config"));
  REQUIRE(gov::make_directories(temp / "other"));
  REQUIRE(::symlink("home", (temp / "link").c_str()) == 0);
  CHECK(gov::is_home_file(temp / "link", ".go-version", temp / "home"));
  CHECK(gov::is_home_file(temp / "home", ".go-version", temp / "link"));
  CHECK(gov::is_home_file(temp / "link/.config", "mise.toml", temp / "home"));
  CHECK_FALSE(gov::is_home_file(temp / "other", ".go-version", temp / "home"));
  CHECK_FALSE(gov::is_home_file(temp / "other", ".go-version", temp / "missing"));
}
