// SPDX-License-Identifier: MIT
#include "report/look.hpp"

#include <doctest/doctest.h>

using gov::with_tilde;
using gov::with_tilde_in_command;

namespace {

std::string home_of(const char* value) {
  gov::Environment environment;
  environment.set("HOME", value);
  return gov::home_for_tilde(environment);
}

}  // namespace

TEST_CASE("look: which home a tilde can stand for") {
  CHECK(home_of("/home/ana") == "/home/ana");
  CHECK(home_of("/home/ana//") == "/home/ana");
  CHECK(home_of("/").empty());
  CHECK(home_of("//").empty());
  CHECK(home_of("").empty());
  CHECK(home_of("ana").empty());
  CHECK(gov::home_for_tilde({}).empty());
}

TEST_CASE("look: paths of the home directory begin with a tilde") {
  const std::pair<const char*, const char*> cases[] = {
      {"/home/ana", "~"},
      {"/home/ana/src/.go-version:1 says 1.24", "~/src/.go-version:1 says 1.24"},
      {"pinned 1.24 in /home/ana/x", "pinned 1.24 in ~/x"},
      {"cannot read \"/home/ana/x\"", "cannot read \"~/x\""},
      {"go1.24.9 (/home/ana/x:1)", "go1.24.9 (~/x:1)"},
      {"/home/ana: gone, /home/ana, too", "~: gone, ~, too"},
      {"first\n/home/ana/second", "first\n~/second"},
      // Another directory, a part of another path, an assignment, a list.
      {"/home/anabel/x", "/home/anabel/x"},
      {"/mnt/home/ana/x", "/mnt/home/ana/x"},
      {"PATH=/home/ana/bin:/home/ana/x", "PATH=/home/ana/bin:/home/ana/x"},
      {"", ""},
  };
  for (const auto& [text, shown] : cases) {
    CAPTURE(text);
    CHECK(with_tilde(text, "/home/ana") == shown);
  }
  CHECK(with_tilde("/home/ana", "") == "/home/ana");
}

TEST_CASE("look: a command that people copy keeps what stands in quotes") {
  CHECK(with_tilde_in_command("chmod +x /home/ana/x", "/home/ana") == "chmod +x ~/x");
  CHECK(with_tilde_in_command("chmod +x '/home/ana/a b'", "/home/ana") ==
        "chmod +x '/home/ana/a b'");
  CHECK(with_tilde_in_command("chmod +x \"/home/ana/a b\"", "/home/ana") ==
        "chmod +x \"/home/ana/a b\"");
}
