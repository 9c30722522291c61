// SPDX-License-Identifier: MIT
#include "golang/chdir_flag.hpp"

#include <doctest/doctest.h>

using Words = std::vector<std::string>;

namespace {

/// "position+count:directory", or "none".
std::string found(const Words& arguments) {
  const auto flag = gov::find_chdir_flag(arguments);
  if (!flag) return "none";
  return std::to_string(flag->position) + "+" + std::to_string(flag->count) + ":" + flag->directory;
}

}  // namespace

TEST_CASE("chdir flag: where the go command takes it") {
  struct Case {
    Words arguments;
    std::string flag;
  };
  // What go1.24.9 and go1.27.0 do with each was tried.
  const Case cases[] = {
      {{"-C", "d", "build"}, "0+2:d"},
      {{"build", "-C", "d"}, "1+2:d"},
      {{"build", "-C", "d", "-v"}, "1+2:d"},
      {{"-C=d", "env"}, "0+1:d"},
      {{"--C", "d", "env"}, "0+2:d"},
      {{"env", "--C=d"}, "1+1:d"},
      {{"mod", "tidy", "-C", "d"}, "2+2:d"},
      {{"mod", "-C", "d", "tidy"}, "1+2:d"},
      {{"work", "use", "-C", "d", "."}, "2+2:d"},
      {{"tool", "-C", "d", "compile"}, "1+2:d"},
      {{"version", "-C", "d"}, "1+2:d"},
      {{"-C", "d", "help"}, "0+2:d"},
      {{"-C", "d"}, "0+2:d"},
      {{"-C", "", "build"}, "0+2:"},
      {{"-C=", "build"}, "0+1:"},
      {{"-C=a=b", "build"}, "0+1:a=b"},
      {{"-C", "-C", "d"}, "0+2:-C"},
      {{"-C", "a", "-C", "b"}, "0+2:a"},
      {{}, "none"},
      {{"-C"}, "none"},
      {{"build", "-C"}, "none"},
      {{"build"}, "none"},
      {{"build", "-v", "-C", "d"}, "none"},
      {{"-x", "-C", "d", "build"}, "none"},
      {{"run", ".", "-C", "d"}, "none"},
      {{"test", "./...", "-C", "d"}, "none"},
      {{"tool", "compile", "-C", "d"}, "none"},
      {{"help", "-C", "d"}, "none"},
      {{"mod", "help", "-C", "d"}, "none"},
      {{"mod", "tidy", "x", "-C", "d"}, "none"},
      {{"build", "-Cd"}, "none"},
      {{"build", "-c", "d"}, "none"},
      {{"build", "---C", "d"}, "none"},
      {{"build", "--", "-C", "d"}, "none"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.arguments);
    CHECK(found(c.arguments) == c.flag);
  }
}

TEST_CASE("chdir flag: the go command goes on without it") {
  CHECK(gov::without_chdir_flag({"-C", "d", "env", "GOMOD"}) == Words{"env", "GOMOD"});
  CHECK(gov::without_chdir_flag({"env", "-C=d", "GOMOD"}) == Words{"env", "GOMOD"});
  CHECK(gov::without_chdir_flag({"env", "GOMOD", "-C=d"}) == Words{"env", "GOMOD", "-C=d"});
  CHECK(gov::without_chdir_flag({}).empty());
}
