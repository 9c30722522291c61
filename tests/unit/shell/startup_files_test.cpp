// SPDX-License-Identifier: MIT
#include "shell/startup_files.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

using gov::Shell;

namespace {

gov::StartupFolders folders_in(const std::string& home) {
  return {.home = home, .zsh_environment = home, .zsh = home, .fish = home + "/.config/fish"};
}

std::vector<std::string> paths(const std::vector<gov::StartupFile>& files) {
  std::vector<std::string> all;
  for (const gov::StartupFile& file : files) all.push_back(file.path);
  return all;
}

bool holds(const std::vector<gov::StartupFile>& files, const std::string& path) {
  const auto all = paths(files);
  return std::count(all.begin(), all.end(), path) == 1;
}

}  // namespace

TEST_CASE("startup files: bash uses the profile that it would read") {
  const gov_test::TempDir home;
  const auto first = [&] {
    return gov::startup_files(Shell::bash, folders_in(home.path())).front().path;
  };
  CHECK(first() == home / ".profile");
  REQUIRE(gov::write_file_atomically(home / ".profile", ""));
  REQUIRE(gov::write_file_atomically(home / ".bash_login", ""));
  CHECK(first() == home / ".bash_login");
  REQUIRE(gov::write_file_atomically(home / ".bash_profile", ""));
  CHECK(first() == home / ".bash_profile");
  REQUIRE(::unlink((home / ".bash_profile").c_str()) == 0);
  REQUIRE(::symlink("dotfiles/none", (home / ".bash_profile").c_str()) == 0);
  CHECK(first() == home / ".bash_profile");
}

TEST_CASE("startup files: zsh's lie where it says, .zshenv where it was before") {
  auto folders = folders_in("/home/ana");
  folders.zsh = "/home/ana/.config/zsh";
  CHECK(paths(gov::startup_files(Shell::zsh, folders)) ==
        std::vector<std::string>{"/home/ana/.zshenv", "/home/ana/.config/zsh/.zprofile",
                                 "/home/ana/.config/zsh/.zshrc"});
}

TEST_CASE("startup files: the hook is for the files of interactive shells") {
  const auto files = gov::startup_files(Shell::zsh, folders_in("/home/ana"));
  CHECK_FALSE(files.front().has_hook);
  CHECK(files.back().has_hook);
}

TEST_CASE("startup files: where a block may be left from another time") {
  const gov_test::TempDir home;
  auto folders = folders_in(home.path());
  folders.zsh = home / "z";
  folders.fish = home / "f";
  CHECK(holds(gov::possible_startup_files(Shell::bash, folders), home / ".bash_login"));
  CHECK(holds(gov::possible_startup_files(Shell::zsh, folders), home / ".zshrc"));
  CHECK(holds(gov::possible_startup_files(Shell::zsh, folders), home / "z/.zshenv"));
  CHECK(
      holds(gov::possible_startup_files(Shell::fish, folders), home / ".config/fish/config.fish"));
  // Two names of one file are one.
  REQUIRE(gov::make_directories(home / "z"));
  REQUIRE(gov::write_file_atomically(home / "z/.zshrc", ""));
  REQUIRE(::symlink("z/.zshrc", (home / ".zshrc").c_str()) == 0);
  CHECK_FALSE(holds(gov::possible_startup_files(Shell::zsh, folders), home / ".zshrc"));
}
