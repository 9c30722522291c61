// SPDX-License-Identifier: MIT
#include "shell/home_word.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include "base/directory.hpp"
#include "support/temp_dir.hpp"

using gov::Shell;

TEST_CASE("home word: a path below the home does not name it") {
  for (const Shell shell : gov::kShells) {
    CAPTURE(gov::shell_name(shell));
    CHECK(gov::home_word(shell, "/home/ana/.local/share/gov/shell/env.sh", "/home/ana") ==
          "\"$HOME/.local/share/gov/shell/env.sh\"");
    CHECK(gov::home_word(shell, "/home/ana/x", "/home/ana/") == "\"$HOME/x\"");
    CHECK(gov::home_word(shell, "/home/anabel/x", "/home/ana") == "'/home/anabel/x'");
    CHECK(gov::home_word(shell, "/opt/gov/shell/env.sh", "/home/ana") == "'/opt/gov/shell/env.sh'");
  }
}

TEST_CASE("home word: where the home is the root, or unknown, nothing is relative to it") {
  CHECK(gov::home_word(Shell::bash, "/.local/x", "/") == "'/.local/x'");
  CHECK(gov::home_word(Shell::bash, "/.local/x", "") == "'/.local/x'");
}

TEST_CASE("home word: what the shells would interpret is quoted") {
  CHECK(gov::home_word(Shell::zsh, "/h/a \"b\" $(c) `d` \\e it's", "/h") ==
        "\"$HOME/a \\\"b\\\" \\$(c) \\`d\\` \\\\e it's\"");
  CHECK(gov::home_word(Shell::fish, "/h/a \"b\" $(c) `d` \\e it's", "/h") ==
        "\"$HOME/a \\\"b\\\" \\$(c) `d` \\\\e it's\"");
}

TEST_CASE("home word: links are followed where the text does not tell") {
  const gov_test::TempDir temp;
  REQUIRE(gov::make_directories(temp / "real/share"));
  REQUIRE(::symlink("real", (temp / "home").c_str()) == 0);
  CHECK(gov::home_word(Shell::bash, temp / "real/share", temp / "home") == "\"$HOME/share\"");
  CHECK(gov::home_word(Shell::bash, temp / "real/new/x", temp / "home") == "\"$HOME/new/x\"");
}

TEST_CASE("home word: for people a home is a tilde") {
  CHECK(gov::home_text("/home/ana/.zshrc", "/home/ana") == "~/.zshrc");
  CHECK(gov::home_text("/etc/x", "/home/ana") == "/etc/x");
  CHECK(gov::home_text("/x\x1b", "/") == "/x\\x1b");
}
