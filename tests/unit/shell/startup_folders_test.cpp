// SPDX-License-Identifier: MIT
#include "shell/startup_folders.hpp"

#include <doctest/doctest.h>

namespace {

gov::Environment environment_with(const std::string& home) {
  gov::Environment environment;
  environment.set("HOME", home);
  return environment;
}

}  // namespace

TEST_CASE("startup folders: ZDOTDIR and XDG_CONFIG_HOME count when they are absolute") {
  auto environment = environment_with("/home/ana/");
  auto folders = gov::startup_folders(environment).value();
  CHECK(folders.home == "/home/ana");
  CHECK(folders.zsh == "/home/ana");
  CHECK(folders.zsh_environment == "/home/ana");
  CHECK(folders.fish == "/home/ana/.config/fish");
  environment.set("ZDOTDIR", "/z");
  environment.set("XDG_CONFIG_HOME", "relative");
  folders = gov::startup_folders(environment).value();
  CHECK(folders.zsh == "/z");
  CHECK(folders.fish == "/home/ana/.config/fish");
  environment.set("ZDOTDIR", "relative");
  environment.set("XDG_CONFIG_HOME", "/c");
  folders = gov::startup_folders(environment).value();
  CHECK(folders.zsh == "/home/ana");
  CHECK(folders.fish == "/c/fish");
}

TEST_CASE("startup folders: without HOME there are none") {
  const auto folders = gov::startup_folders(gov::Environment());
  REQUIRE_FALSE(folders);
  CHECK(folders.error().kind == gov::ErrorKind::usage);
}

TEST_CASE("startup folders: a shell that cannot be asked changes nothing") {
  const auto folders = gov::startup_folders(environment_with("/home/ana")).value();
  const gov::ShellProgram missing{.shell = gov::Shell::zsh,
                                  .file = "/nonexistent/zsh",
                                  .environment = {},
                                  .questions = "/nonexistent"};
  CHECK(gov::ask_for_startup_folders(folders, missing, gov::Clock::real()).zsh == "/home/ana");
}
