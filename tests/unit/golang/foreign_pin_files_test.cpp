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

std::string reason(Parser parse, std::string_view text) {
  const gov::ParsedPin parsed = parse(text);
  return parsed ? std::string() : parsed.error().reason;
}

struct Row {
  std::string_view text;
  std::string_view result;
};

}  // namespace

TEST_CASE("mise.toml: each form of a tool is read") {
  const Row rows[] = {
      {"[tools]\ngo = \"1.22.5\"\n", "2 1.22.5"},
      {"[tools]\nnode = \"20\"\n'go' = '1.21'   # here\n", "3 1.21"},
      {"tools.go = \"1.22\"\n", "1 1.22"},
      {"[ tools ]\ngolang=\"1.22\"\n", "2 1.22"},
      {"[tools]\n\"core:go\" = \"1.22\"\n", "2 1.22"},
      {"[tools]\ngo = { version = \"1.22\" }\n", "2 1.22"},
      {"[tools]\ngo = [\"1.22\"]\n", "2 1.22"},
      {"[tools.go]\nversion = \"1.22\"\n", "2 1.22"},
      {"[tools]\ngo = \"prefix:1.20\"\n", "2 1.20"},
      {"[tools]\ngo = \" 1.22 \"\n", "2 1.22"},
      {"[tools]\ngo = \"1.2\\u0030\"\n", "2 1.20.0"},
      {"go = \"1.22\"\n", "none"},
      {"[env]\ngo = \"1.22\"\n", "none"},
      {"[tools]\n[env]\ngo = \"1.22\"\n", "none"},
      {"x = \"\"\"\n[tools]\ngo = \"1.22\"\n\"\"\"\n", "none"},
      {"[tools]\n\"go:example.com/x\" = \"1.22\"\n", "none"},
      {"[tools]\ngo = \"1.22\" trailing\n", "fault 2:13"},
      {"[tools]\ngo = \"ref:master\"\n", "fault 2:7"},
      {"[tools]\ngo = \"\"\n", "fault 2:7"},
      {"[tools]\ngo = \"1.22\\u0007\"\n", "fault 2:11"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(parsed(gov::parse_mise_toml, row.text) == row.result);
  }
  CHECK(reason(gov::parse_mise_toml, "[tools]\ngo = \"{{ env.X }}\"\n") ==
        "it is a mise template, which gov does not evaluate");
}

TEST_CASE(".prototools and .vfox.toml: each has its own place and meaning") {
  CHECK(parsed(gov::parse_prototools, "node = \"22\"\ngo = \"~1.23\"\n") == "2 ~1.23");
  CHECK(parsed(gov::parse_prototools, "go = \"1.20\"\n") == "1 1.20");
  CHECK(parsed(gov::parse_prototools, "go = \"\"\n") == "1 stable");
  CHECK(parsed(gov::parse_prototools, "[tools.go]\nx = 1\n") == "none");
  CHECK(parsed(gov::parse_prototools, "golang = \"1.20\"\n") == "none");
  CHECK(parsed(gov::parse_vfox_toml, "[tools]\ngolang = \"1.25.10\"\n") == "2 1.25.10");
  CHECK(parsed(gov::parse_vfox_toml, "[tools]\ngolang = { version = \"1.20\", x = 1 }\n") ==
        "2 1.20.0");
  CHECK(parsed(gov::parse_vfox_toml, "golang = \"1.20\"\n") == "none");
}
