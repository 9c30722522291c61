// SPDX-License-Identifier: MIT
#include "doctor/facts/zsh_folder.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

TEST_CASE("zsh folder: what .zshenv sets ZDOTDIR to, as far as it can be told") {
  const gov_test::TempDir system;
  const gov::Disk disk(system.path());
  const std::string home = system / "home/ana";
  for (const char* folder : {"z", ".config/zsh", "xdg/zsh", "a b"})
    REQUIRE(gov::make_directories(home + "/" + folder));
  gov::Environment environment;
  const auto found = [&](std::string_view zshenv) {
    REQUIRE(gov::write_file_atomically(home + "/.zshenv", zshenv));
    const auto folder = gov::zsh_folder(environment, home, disk);
    if (!folder) return std::string("(unknown)");
    return *folder == home ? "" : folder->substr(home.size() + 1);
  };
  CHECK(found("") == "");
  CHECK(found("# ZDOTDIR=~/z\n") == "");
  CHECK(found("ZDOTDIR=~/z\n") == "z");
  CHECK(found("export ZDOTDIR=\"$HOME/.config/zsh\"\n") == ".config/zsh");
  CHECK(found("export ZDOTDIR=${XDG_CONFIG_HOME:-$HOME/.config}/zsh/\n") == ".config/zsh");
  CHECK(found("export XDG_CONFIG_HOME=~/xdg\nZDOTDIR=$XDG_CONFIG_HOME/zsh\n") == "xdg/zsh");
  CHECK(found("ZDOTDIR=${XDG_CONFIG_HOME:-${OTHER:-$HOME/xdg}}/${NAME:-zsh}\n") == "xdg/zsh");
  CHECK(found("ZDOTDIR=\"$HOME/a b\"\n") == "a b");
  CHECK(found("ZDOTDIR=$(dirname $HOME)/z\n") == "(unknown)");
  CHECK(found("ZDOTDIR=${HOME%/}/z\n") == "(unknown)");
  CHECK(found(": ${ZDOTDIR:=~/z}\n") == "(unknown)");
  CHECK(found("[[ -d ~/none ]] && ZDOTDIR=~/none\n") == "(unknown)");
  CHECK(found("ZDOTDIR=${HOME\n") == "(unknown)");
  environment.set("XDG_CONFIG_HOME", home + "/xdg");
  CHECK(found("ZDOTDIR=${XDG_CONFIG_HOME:-$HOME/.config}/zsh\n") == "xdg/zsh");
  environment.set("ZDOTDIR", home + "/z");
  CHECK(found("") == "z");
  CHECK(found("ZDOTDIR=~/.config/zsh\n") == ".config/zsh");
  environment.set("ZDOTDIR", "relative");
  CHECK(found("") == "");
}
