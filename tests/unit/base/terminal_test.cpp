// SPDX-License-Identifier: MIT
#include "base/terminal.hpp"

#include <doctest/doctest.h>

namespace {

bool may_color(std::initializer_list<std::pair<const char*, const char*>> variables) {
  gov::Environment environment;
  for (const auto& [name, value] : variables) environment.set(name, value);
  return gov::Terminal::detect(environment).may_color;
}

}  // namespace

TEST_CASE("terminal: colour needs a capable terminal and no objection") {
  CHECK(may_color({{"TERM", "xterm"}}));
  CHECK(may_color({{"TERM", "xterm"}, {"NO_COLOR", ""}}));
  CHECK_FALSE(may_color({{"TERM", "xterm"}, {"NO_COLOR", "1"}}));
  CHECK_FALSE(may_color({{"TERM", "dumb"}}));
  CHECK_FALSE(may_color({{"TERM", ""}}));
  CHECK_FALSE(may_color({}));
}

TEST_CASE("terminal: what is no terminal is never redrawn") {
  gov::Environment environment;
  environment.set("TERM", "dumb");
  CHECK_FALSE(gov::Terminal::detect(environment).may_redraw);
  CHECK(gov::Terminal::detect(environment).columns > 0);
}
