// SPDX-License-Identifier: MIT
#include "shell/startup_files.hpp"

#include <doctest/doctest.h>

#include "base/file.hpp"
#include "support/temp_dir.hpp"

namespace {

gov::Environment environment_with(const std::string& home) {
  gov::Environment environment;
  environment.set("HOME", home);
  return environment;
}

}  // namespace

TEST_CASE("startup files: bash uses the profile that it would read") {
  const gov_test::TempDir home;
  const auto environment = environment_with(home.path());
  CHECK(gov::startup_files(gov::Shell::bash, environment)->front().path == home / ".profile");
  REQUIRE(gov::write_file_atomically(home / ".profile", ""));
  REQUIRE(gov::write_file_atomically(home / ".bash_login", ""));
  CHECK(gov::startup_files(gov::Shell::bash, environment)->front().path == home / ".bash_login");
  REQUIRE(gov::write_file_atomically(home / ".bash_profile", ""));
  CHECK(gov::startup_files(gov::Shell::bash, environment)->front().path == home / ".bash_profile");
}

TEST_CASE("startup files: zsh and fish follow ZDOTDIR and XDG_CONFIG_HOME when they are absolute") {
  auto environment = environment_with("/home/ana");
  CHECK(gov::startup_files(gov::Shell::zsh, environment)->back().path == "/home/ana/.zshrc");
  CHECK(gov::startup_files(gov::Shell::fish, environment)->back().path ==
        "/home/ana/.config/fish/conf.d/gov.fish");
  environment.set("ZDOTDIR", "/z");
  environment.set("XDG_CONFIG_HOME", "relative");
  CHECK(gov::startup_files(gov::Shell::zsh, environment)->front().path == "/z/.zprofile");
  CHECK(gov::startup_files(gov::Shell::fish, environment)->back().path ==
        "/home/ana/.config/fish/conf.d/gov.fish");
}

TEST_CASE("startup files: without HOME there are none") {
  const auto files = gov::startup_files(gov::Shell::bash, gov::Environment());
  REQUIRE_FALSE(files);
  CHECK(files.error().kind == gov::ErrorKind::usage);
}
