// SPDX-License-Identifier: MIT
#include "doctor/shareable_command.hpp"

#include <doctest/doctest.h>

#include "base/shell_word.hpp"

TEST_CASE("shareable command: the home directory is written as shells read it") {
  const auto shown = [](std::string_view text) {
    return gov::shareable_command(text, "/home/ana");
  };
  CHECK(shown("chmod go-w /home/ana/store") == "chmod go-w ~/store");
  CHECK(shown("chmod go-w '/home/ana/a b'") == "chmod go-w ~/'a b'");
  CHECK(shown("ls '/home/ana/it'\\''s' x") == "ls ~/'it'\\''s' x");
  CHECK(shown("ls '/home/ana' /home/ana") == "ls ~ ~");
  CHECK(shown("ls '/home/ana/'") == "ls ~/");
  CHECK(shown("GOROOT=/home/ana/go go env -u GOROOT") == "GOROOT=$HOME/go go env -u GOROOT");
  CHECK(shown("export X='/home/ana/a b'") == "export X=\"$HOME\"/'a b'");
  CHECK(shown("export X=\"/home/ana/a b\"") == "export X=\"$HOME/a b\"");
  CHECK(shown("PATH=/bin:/home/ana/bin") == "PATH=/bin:$HOME/bin");
  CHECK(shown("ls /home/anabel /mnt/home/ana/x") == "ls /home/anabel /mnt/home/ana/x");
  CHECK(shown("") == "");
  CHECK(gov::shareable_command("ls /x", "/") == "ls /x");
  CHECK(gov::shareable_command("ls /x", "") == "ls /x");
}

TEST_CASE("shareable command: a home directory that needs quotes itself") {
  for (const std::string home : {"/home/ana b", "/home/o'neil", "/home/a\\b"}) {
    CAPTURE(home);
    CHECK(gov::shareable_command("ls " + gov::shell_word(home + "/x y"), home) == "ls ~/'x y'");
    CHECK(gov::shareable_command("ls " + gov::shell_word(home), home) == "ls ~");
  }
}
