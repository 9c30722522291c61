// SPDX-License-Identifier: MIT
#include "report/answer.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <array>

#include "base/unique_fd.hpp"

using gov::parse_answer;

TEST_CASE("answer: yes, no, the default, or nothing") {
  CHECK(parse_answer("y", false) == true);
  CHECK(parse_answer(" YES\r", false) == true);
  CHECK(parse_answer("No", true) == false);
  CHECK(parse_answer("n", true) == false);
  CHECK(parse_answer("", true) == true);
  CHECK(parse_answer("  ", false) == false);
  CHECK_FALSE(parse_answer("yep", true));
}

TEST_CASE("answer: lines come one by one, and the end of input is no answer") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  const gov::UniqueFd reading(ends[0]);
  gov::UniqueFd writing(ends[1]);
  const std::string input = "yes\n" + std::string(5000, 'x') + "\nrest";
  REQUIRE(::write(writing.number(), input.data(), input.size()) == 5009);
  writing.reset();
  CHECK(gov::read_answer_line(reading.number()) == "yes");
  CHECK(gov::read_answer_line(reading.number())->size() == 1024);
  CHECK_FALSE(gov::read_answer_line(reading.number()));
}
