// SPDX-License-Identifier: MIT
#include "shell/startup_trace.hpp"

#include <doctest/doctest.h>

namespace {

using Steps = std::vector<gov::TraceStep>;
constexpr gov::BlockLines kBlock{.first = 10, .last = 13};

}  // namespace

TEST_CASE("startup trace: a step is a line, the first folder on PATH, and a file") {
  const auto step = gov::parse_step("12|/a|b/bin|/home/ana/.zshrc");
  REQUIRE(step);
  CHECK(step->line == 12);
  CHECK(step->first_in_path == "/a|b/bin");
  CHECK(step->file == "/home/ana/.zshrc");
  for (const char* text : {"", "12", "12|/a", "x|/a|/b", "|/a|/b"}) {
    CAPTURE(text);
    CHECK_FALSE(gov::parse_step(text));
  }
}

TEST_CASE("startup trace: where reading ended above gov's lines") {
  const Steps ended = {{"/rc", 1, "/bin"}, {"/other", 20, "/bin"}, {"/rc", 4, "/bin"}};
  const auto line = gov::where_reading_ended(ended, "/rc", kBlock);
  REQUIRE(line);
  CHECK(line->number == 4);
  CHECK_FALSE(gov::where_reading_ended({{"/rc", 4, "/bin"}, {"/rc", 11, "/bin"}}, "/rc", kBlock));
  CHECK_FALSE(gov::where_reading_ended(ended, "/unread", kBlock));
  CHECK_FALSE(gov::where_reading_ended({}, "/rc", kBlock));
}

TEST_CASE("startup trace: what came in front of the shims") {
  const Steps steps = {{"/rc", 1, "/bin"},
                       {"/env", 5, "/bin"},
                       {"/rc", 14, "/shims"},
                       {"/extra", 2, "/shims"},
                       {"/rc", 16, "/go/bin"}};
  const auto line = gov::what_came_in_front(steps, "/shims");
  REQUIRE(line);
  CHECK(line->line.file == "/extra");
  CHECK(line->line.number == 2);
  CHECK_FALSE(line->eval);
  CHECK_FALSE(gov::what_came_in_front(steps, "/never"));
}

TEST_CASE("startup trace: what was evaluated is known by the eval before it") {
  const Steps steps = gov::parse_trace(
      "\nM{5|/shims|/rc}M eval 'a\nb'\nM{6|/shims|/rc}M export PATH=x\nM{rest}M\nM{7|", "M");
  REQUIRE(steps.size() == 2);
  CHECK(steps[0].is_eval);
  CHECK_FALSE(steps[1].is_eval);
  const auto found = gov::what_came_in_front(steps, "/shims");
  REQUIRE(found);
  CHECK(found->line.number == 6);
  REQUIRE(found->eval);
  CHECK(found->eval->number == 5);
}
