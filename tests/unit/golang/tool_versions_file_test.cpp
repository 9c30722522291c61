// SPDX-License-Identifier: MIT
#include "golang/tool_versions_file.hpp"

#include <doctest/doctest.h>

namespace {

/// "LINE REQUEST", "fault LINE:COLUMN", or "none".
std::string parsed(std::string_view text) {
  const gov::ParsedPin parsed = gov::parse_tool_versions(text);
  if (!parsed) {
    const gov::PinFault& fault = parsed.error();
    return "fault " + std::to_string(fault.line) + ":" + std::to_string(fault.column);
  }
  const auto& pin = *parsed;
  return pin ? std::to_string(pin->line) + " " + pin->request.to_string() : "none";
}

struct Row {
  std::string_view text;
  std::string_view result;
};

}  // namespace

TEST_CASE(".tool-versions: the first version of the first Go line counts") {
  const Row rows[] = {
      {"golang 1.22.5\n", "1 1.22.5"},
      {"nodejs 20\ngo 1.21.6 1.20.1\n", "2 1.21.6"},
      {"  golang\t1.22 # why\r\n", "1 1.22"},
      {"golang: 1.22\n", "1 1.22"},
      {"golang system\n", "1 system"},
      {"golang 1.19\n", "1 1.19.0"},
      {"golang prefix:1.19\n", "1 1.19"},
      {"golang 1.22.1\ngo 1.23.1\n", "1 1.22.1"},
      {"# golang 1.22\nruby 3\n", "none"},
      {"golang\n", "none"},
      {"golangci-lint 1.55\n", "none"},
      {"golang ref:master\n", "fault 1:8"},
      {"x 1\ngolang path:/evil\n", "fault 2:8"},
      {"golang {{ env.X }}\n", "fault 1:8"},
      {"golang ../../evil\n", "fault 1:13"},
      {"", "none"},
      {"golang:: 1.22\n", "1 1.22"},
      {"core:go 1.22\n", "1 1.22"},
      {"asdf:golang 1.22\n", "1 1.22"},
      {"go:example.com/x 1.22\n", "none"},
      {"go 1.22.1\ngolang 1.23.1\n", "2 1.23.1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(parsed(row.text) == row.result);
  }
}

TEST_CASE(".tool-versions: a tool and a version in one word are a fault, unless a line is right") {
  const Row rows[] = {
      {"golang@1.22.5\n", "fault 1:1"}, {"ruby 3\n golang=1.22\n", "fault 2:2"},
      {"golang:1.22\n", "fault 1:1"},   {"golang@1.22\ngolang 1.21.1\n", "2 1.21.1"},
      {"golang@latest\n", "none"},      {"golang@\n", "none"},
      {"golangci-lint@1.22\n", "none"}, {"=1.22\n", "none"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(parsed(row.text) == row.result);
  }
  const gov::ParsedPin pin = gov::parse_tool_versions("golang@1.22.5\n");
  REQUIRE_FALSE(pin);
  CHECK(pin.error().text == "golang@1.22.5");
  CHECK(pin.error().suggestion == "1.22.5");
}

TEST_CASE(".tool-versions: statements of a template are a fault where a line names Go") {
  const Row rows[] = {
      {"{% if x %}\ngolang 1.22\n{% endif %}\n", "fault 1:1"},
      {"golang 1.22\n{% if x %}ruby 3{% endif %}\n", "fault 2:1"},
      {"{% if x %}\nruby 3\n{% endif %}\n", "none"},
      {"# {% if x %}\ngolang 1.22\n", "2 1.22"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(parsed(row.text) == row.result);
  }
}

TEST_CASE(".tool-versions: what the file says is kept where gov would read it otherwise") {
  const auto said = [](std::string_view text) {
    const gov::ParsedPin pin = gov::parse_tool_versions(text);
    REQUIRE(pin);
    REQUIRE(*pin);
    return gov::said_by_file((*pin)->request, (*pin)->written);
  };
  CHECK(said("golang 1.22.5\n") == "1.22.5");
  CHECK(said("golang go1.22.5\n") == "1.22.5");
  CHECK(said("golang 1.19\n") == "1.19, which means 1.19.0");
  CHECK(said("golang prefix:1.22\n") == "prefix:1.22, which means 1.22");
  CHECK(said("golang sub-0.1:latest\n") == "sub-0.1:latest, which means oldstable");
}
