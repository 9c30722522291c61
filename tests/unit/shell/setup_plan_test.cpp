// SPDX-License-Identifier: MIT
#include "shell/setup_plan.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.hpp"
#include "shell/marked_block.hpp"
#include "support/temp_dir.hpp"

using gov::HookStyle;
using gov::Shell;

namespace {

gov::SetupShell shell_in(Shell shell, const std::string& home) {
  return {.shell = shell,
          .program = std::nullopt,
          .folders = {
              .home = home, .zsh_environment = home, .zsh = home, .fish = home + "/.config/fish"}};
}

std::string old_block() { return gov::with_block("mine\n", "old\n").value(); }

std::vector<std::string> paths(const std::vector<gov::FileEdit>& edits) {
  std::vector<std::string> all;
  for (const gov::FileEdit& edit : edits) all.push_back(edit.path);
  return all;
}

}  // namespace

TEST_CASE("setup plan: the files of a shell get its lines, and only those of prompts the hook") {
  const gov_test::TempDir home;
  const auto edits =
      gov::plan_setup({shell_in(Shell::zsh, home.path())}, home / "gov/shell", HookStyle::shims)
          .value();
  CHECK(paths(edits) ==
        std::vector<std::string>{home / ".zshenv", home / ".zprofile", home / ".zshrc"});
  CHECK(edits[0].after->find("gov.zsh") == std::string::npos);
  CHECK(edits[2].after->find("gov.zsh") != std::string::npos);
  CHECK(edits[2].after->find(home.path()) == std::string::npos);
}

TEST_CASE("setup plan: an older block is renewed, also where the shell would not read it now") {
  const gov_test::TempDir home;
  for (const char* name : {".profile", ".bash_profile"})
    REQUIRE(gov::write_file_atomically(home / name, old_block()));
  REQUIRE(gov::write_file_atomically(home / ".bash_login", "mine\n"));
  CHECK(gov::has_block(shell_in(Shell::bash, home.path())));
  CHECK_FALSE(gov::has_block(shell_in(Shell::zsh, home.path())));
  const auto edits =
      gov::plan_setup({shell_in(Shell::bash, home.path())}, home / "gov/shell", HookStyle::none)
          .value();
  CHECK(paths(edits) ==
        std::vector<std::string>{home / ".bash_profile", home / ".bashrc", home / ".profile"});
  for (const gov::FileEdit& edit : edits) CHECK(edit.after->find("old\n") == std::string::npos);
}

TEST_CASE("setup plan: an undo looks into every file, and says which it could not") {
  const gov_test::TempDir home;
  REQUIRE(gov::write_file_atomically(home / ".bash_login", old_block()));
  REQUIRE(::mkfifo((home / ".profile").c_str(), 0600) == 0);
  const auto plan =
      gov::plan_undo({shell_in(Shell::bash, home.path())}, gov::FileBackups(home / "backups"))
          .value();
  REQUIRE(plan.warnings.size() == 1);
  CHECK(plan.warnings.front().find(".profile") != std::string::npos);
  REQUIRE(plan.edits.size() == 3);
  for (const gov::FileEdit& edit : plan.edits)
    CHECK(edit.changes_something() == (edit.path == home / ".bash_login"));
}

TEST_CASE("setup plan: the login shell is the one that SHELL names") {
  gov::Environment environment;
  CHECK_FALSE(gov::login_shell(environment));
  environment.set("SHELL", "/bin/dash");
  CHECK_FALSE(gov::login_shell(environment));
  environment.set("SHELL", "/usr/bin/fish");
  CHECK(gov::login_shell(environment) == Shell::fish);
}

TEST_CASE("setup plan: an undo deletes what gov made, and nothing that was there before") {
  const gov_test::TempDir home;
  const std::string block = gov::with_block("", "line\n").value();
  const gov::FileBackups backups(home / "backups");
  for (const char* name : {".profile", ".bashrc"})
    REQUIRE(gov::write_file_atomically(home / name, block));
  REQUIRE(backups.keep(home / ".bashrc", ""));
  const auto undo = gov::plan_undo({shell_in(Shell::bash, home.path())}, backups);
  REQUIRE(undo);
  for (const gov::FileEdit& edit : undo->edits) {
    if (edit.path == home / ".profile") CHECK_FALSE(edit.after);
    if (edit.path == home / ".bashrc") CHECK(edit.after == "");
  }
}
