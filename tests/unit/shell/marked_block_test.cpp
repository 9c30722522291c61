// SPDX-License-Identifier: MIT
#include "shell/marked_block.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

constexpr std::string_view kBody = "PATH=/x\n";
constexpr std::string_view kBlock = "# >>> gov >>>\nPATH=/x\n# <<< gov <<<\n";

}  // namespace

TEST_CASE("marked block: every file comes back byte for byte") {
  for (const std::string text :
       {"", "\n", "a\n", "a", "a\nb", "a\r\nb\r\n", "\xFF\xFE\n", "x\n\n\n", "no end "}) {
    CAPTURE(text);
    const auto with = gov::with_block(text, kBody);
    REQUIRE(with);
    CHECK(with->find(kBody) != std::string::npos);
    CHECK(gov::with_block(*with, kBody).value() == *with);
    CHECK(gov::without_block(*with).value() == text);
  }
}

TEST_CASE("marked block: an existing block is replaced where it stands") {
  const std::string text = std::string("before\n") + std::string(kBlock) + "after";
  CHECK(gov::with_block(text, "new\n").value() ==
        "before\n# >>> gov >>>\nnew\n# <<< gov <<<\nafter");
  CHECK(gov::without_block(text).value() == "before\nafter");
}

TEST_CASE("marked block: lines added behind a joined block stay on their own") {
  const std::string joined = gov::with_block("a", kBody).value();
  CHECK(gov::without_block(joined + "later\n").value() == "a\nlater\n");
}

TEST_CASE("marked block: markers that do not pair are refused and named") {
  for (const std::string text : {"# >>> gov >>>\nx\n", "x\n# <<< gov <<<\n",
                                 "# >>> gov >>>\n# >>> gov >>>\n# <<< gov <<<\n"}) {
    CAPTURE(text);
    CHECK_FALSE(gov::with_block(text, kBody));
    const auto removed = gov::without_block(text);
    REQUIRE_FALSE(removed);
    CHECK(removed.error().what.find("line") != std::string::npos);
  }
  const std::string twice = std::string(kBlock) + std::string(kBlock);
  CHECK_FALSE(gov::without_block(twice));
}

TEST_CASE("marked block: its lines are known") {
  const auto lines = gov::block_lines("a\n" + std::string(kBlock) + "b\n");
  REQUIRE(lines);
  CHECK(lines->first == 2);
  CHECK(lines->last == 4);
  CHECK_FALSE(gov::block_lines("a\n"));
  CHECK_FALSE(gov::block_lines("# >>> gov >>>\n"));
}

TEST_CASE("marked block: a marker inside a line is text") {
  const std::string text = "echo '# >>> gov >>>'\n";
  CHECK(gov::without_block(text).value() == text);
}
