// SPDX-License-Identifier: MIT
#include "base/user_directories.hpp"

#include <doctest/doctest.h>

namespace {

std::string config_of(std::string_view xdg, std::string_view home) {
  gov::Environment environment;
  environment.set("XDG_CONFIG_HOME", xdg);
  environment.set("HOME", home);
  const auto directory = gov::user_config_directory(environment);
  return directory ? directory->path + " by " + std::string(directory->variable) : "none";
}

}  // namespace

TEST_CASE("user directories: only absolute paths count") {
  CHECK(config_of("/x", "/h") == "/x by XDG_CONFIG_HOME");
  CHECK(config_of("/x/", "/h") == "/x by XDG_CONFIG_HOME");
  CHECK(config_of("relative", "/h/") == "/h/.config by HOME");
  CHECK(config_of("", "/") == "/.config by HOME");
  CHECK(config_of("", "relative") == "none");
  CHECK(config_of("", "") == "none");
}

TEST_CASE("user directories: each kind has its variable and its usual place") {
  gov::Environment environment;
  CHECK_FALSE(gov::user_data_directory(environment).has_value());
  environment.set("HOME", "/h");
  CHECK(gov::user_data_directory(environment)->path == "/h/.local/share");
  CHECK(gov::user_cache_directory(environment)->path == "/h/.cache");
  environment.set("XDG_DATA_HOME", "/d");
  environment.set("XDG_CACHE_HOME", "/c");
  CHECK(gov::user_data_directory(environment)->path == "/d");
  CHECK(gov::user_cache_directory(environment)->path == "/c");
}
