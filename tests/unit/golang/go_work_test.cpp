// SPDX-License-Identifier: MIT
#include "golang/go_work.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"

namespace {

std::string used(std::string_view text) { return gov::join(gov::used_directories(text), "|"); }

}  // namespace

TEST_CASE("go.work: the directories of its modules, in both forms") {
  CHECK(used("go 1.24\n\nuse ./a\nuse ./b // the other\n") == "./a|./b");
  CHECK(used("use (\n\t./a\n\n\t// ./no\n\t../b // yes\n)\nuse /c\n") == "./a|../b|/c");
  CHECK(used("use(\r\n\t./a\r\n)\r\n") == "./a");
  CHECK(used("use \"./with blank\"\nuse `./raw`\n") == "./with blank|./raw");
  CHECK(used("use .") == ".");
}

TEST_CASE("go.work: what is no use line, and what is broken, counts for nothing") {
  CHECK(used("").empty());
  CHECK(used("go 1.24\ntoolchain go1.24.1\nreplace x => ./y\n").empty());
  CHECK(used("// use ./a\nused ./a\nuse\nuse \"./open\nuse (\n)\n").empty());
  CHECK(used("replace (\n\tuse => ./a\n)\n") == "=>");
  CHECK(used("use (\n\t./a\n") == "./a");
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "use ./x\n";
  CHECK(gov::used_directories(many).size() == 1000);
}
