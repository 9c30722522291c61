// SPDX-License-Identifier: MIT
#include "shell/path_mention.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

TEST_CASE("path mention: the last line that names the folder, in any spelling") {
  const gov_test::TempDir home;
  const auto line_of = [&](const std::string& text) -> std::size_t {
    REQUIRE(gov::write_file_atomically(home / "rc", text));
    const auto found = gov::last_mention(home / "go/bin", home.path(), {home / "rc"});
    return found ? found->number : 0;
  };
  CHECK(line_of("a\nPATH=" + (home / "go/bin") + ":$PATH\nb\n") == 2);
  CHECK(line_of("fish_add_path ~/go/bin\n") == 1);
  CHECK(line_of("x\nset PATH \"$HOME/go/bin\" $PATH") == 2);
  CHECK(line_of("export PATH=${HOME}/go/bin:$PATH\n~/go/bin/x\n") == 1);
  CHECK(line_of("fish_add_path ~/go/binaries\n") == 0);
  CHECK(line_of("  # fish_add_path ~/go/bin\n") == 0);
  CHECK(line_of("") == 0);
}

TEST_CASE("path mention: later files count more, missing ones not") {
  const gov_test::TempDir home;
  REQUIRE(gov::write_file_atomically(home / "one", "/go/bin\n"));
  REQUIRE(gov::write_file_atomically(home / "two", "x\n/go/bin\n"));
  const auto found =
      gov::last_mention("/go/bin", home.path(), {home / "one", home / "two", home / "three"});
  REQUIRE(found);
  CHECK(found->file == home / "two");
}

TEST_CASE("path mention: fish reads the snippets behind gov's, then its own file") {
  const gov_test::TempDir home;
  REQUIRE(gov::make_directories(home / "fish/conf.d"));
  for (const char* name : {"a.fish", "gov.fish", "z.fish", "z.txt"})
    REQUIRE(gov::write_file_atomically(std::string(home / "fish/conf.d/") + name, ""));
  const gov::StartupFolders folders{
      .home = home.path(), .zsh_environment = "", .zsh = "", .fish = home / "fish"};
  CHECK(gov::files_that_may_set_path(gov::Shell::fish, folders) ==
        std::vector<std::string>{home / "fish/conf.d/z.fish", home / "fish/config.fish"});
}
