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

TEST_CASE("terminal: a person is there only where every condition holds") {
  gov::Terminal terminal;
  CHECK_FALSE(terminal.has_person());
  terminal.input_is_terminal = terminal.output_is_terminal = terminal.error_is_terminal = true;
  CHECK_FALSE(terminal.has_person());
  terminal.is_foreground = true;
  CHECK(terminal.has_person());
  for (bool gov::Terminal::*needed :
       {&gov::Terminal::input_is_terminal, &gov::Terminal::output_is_terminal,
        &gov::Terminal::error_is_terminal, &gov::Terminal::is_foreground}) {
    gov::Terminal lacking = terminal;
    lacking.*needed = false;
    CHECK_FALSE(lacking.has_person());
  }
  terminal.is_unattended = true;
  CHECK_FALSE(terminal.has_person());
}

TEST_CASE("terminal: CI counts when it is not empty") {
  gov::Environment environment;
  CHECK_FALSE(gov::Terminal::detect(environment).is_unattended);
  environment.set("CI", "");
  CHECK_FALSE(gov::Terminal::detect(environment).is_unattended);
  environment.set("CI", "true");
  CHECK(gov::Terminal::detect(environment).is_unattended);
}
