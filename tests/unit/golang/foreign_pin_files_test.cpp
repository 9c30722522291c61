// SPDX-License-Identifier: MIT
#include "golang/foreign_pin_files.hpp"

#include <doctest/doctest.h>

namespace {

using Parser = gov::ParsedPin (*)(std::string_view);

/// "LINE REQUEST", "fault LINE:COLUMN", or "none".
std::string parsed(Parser parse, std::string_view text) {
  const gov::ParsedPin parsed = parse(text);
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

TEST_CASE(".tool-versions: the first version of the Go line counts") {
  const Row rows[] = {
      {"golang 1.22.5\n", "1 1.22.5"},
      {"nodejs 20\ngo 1.21.6 1.20.1\n", "2 1.21.6"},
      {"  golang\t1.22 # why\r\n", "1 1.22"},
      {"golang system\n", "1 system"},
      {"# golang 1.22\nruby 3\n", "none"},
      {"golang\n", "none"},
      {"golangci-lint 1.55\n", "none"},
      {"golang ref:master\n", "fault 1:8"},
      {"x 1\ngolang path:/evil\n", "fault 2:8"},
      {"golang ../../evil\n", "fault 1:8"},
      {"", "none"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::string result = parsed(gov::parse_tool_versions, row.text);
    // A fault's column lies in the value; which byte of it is the request parser's affair.
    CHECK(result.substr(0, row.result.starts_with("fault") ? 7 : std::string::npos) ==
          row.result.substr(0, row.result.starts_with("fault") ? 7 : std::string_view::npos));
  }
}

TEST_CASE("mise.toml: only a string in [tools] counts") {
  const Row rows[] = {
      {"[tools]\ngo = \"1.22.5\"\n", "2 1.22.5"},
      {"[tools]\nnode = \"20\"\n'go' = '1.21'   # here\n", "3 1.21"},
      {"tools.go = \"1.22\"\n", "1 1.22"},
      {"[ tools ]\ngolang=\"1.22\"\n", "2 1.22"},
      {"go = \"1.22\"\n", "none"},
      {"[env]\ngo = \"1.22\"\n", "none"},
      {"[tools]\ngo = { version = \"1.22\" }\n", "none"},
      {"[tools]\ngo = [\"1.22\"]\n", "none"},
      {"[tools]\n[env]\ngo = \"1.22\"\n", "none"},
      {"x = \"\"\"\n[tools]\ngo = \"1.22\"\n\"\"\"\n", "none"},
      {"[tools.go]\nversion = \"1.22\"\n", "none"},
      {"[tools]\ngo = \"1.22\\u0041\"\n", "none"},
      {"[tools]\ngo = \"prefix:1.20\"\n", "fault 2:"},
      {"[tools]\ngo = \"1.22\" trailing\n", "none"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::string result = parsed(gov::parse_mise_toml, row.text);
    CHECK(result.substr(0, row.result.starts_with("fault") ? 8 : std::string::npos) == row.result);
  }
}
