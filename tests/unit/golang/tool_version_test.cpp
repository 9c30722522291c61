// SPDX-License-Identifier: MIT
#include "golang/tool_version.hpp"

#include <doctest/doctest.h>

namespace {

/// The request, or "fault COLUMN SUGGESTION".
std::string parsed(std::string_view text, gov::ToolVersionDialect dialect) {
  const auto request = gov::parse_tool_version(text, dialect);
  if (request) return request->to_string();
  std::string fault = "fault " + std::to_string(request.error().column);
  if (request.error().suggestion) fault += " " + *request.error().suggestion;
  return fault;
}

struct Row {
  std::string_view text;
  std::string_view result;
};

}  // namespace

TEST_CASE("tool version: asdf, mise, vfox and gvm name releases") {
  const Row rows[] = {
      {"1.22.5", "1.22.5"},
      {"go1.22.5", "1.22.5"},
      {"1.20", "1.20.0"},
      {"go1.19", "1.19.0"},
      {"1.20/amd64", "1.20.0/amd64"},
      {"1.20.x", "1.20"},
      {"1.20.3", "1.20.3"},
      {"1.21", "1.21"},
      {"1", "stable"},
      {"latest", "stable"},
      {"system", "system"},
      {"work", "work"},
      {"1.24rc1", "1.24rc1"},
      {"prefix:1.22", "1.22"},
      {"prefix:1.20", "1.20"},
      {"prefix:1.20.", "1.20"},
      {"prefix:1", "stable"},
      {"prefix:1.22.5", "1.22.5"},
      {"prefix:", "fault 8"},
      {"prefix:../x", "fault 10"},
      {"sub-0.1:latest", "oldstable"},
      {"sub-0.1:1.24.3", "1.23"},
      {"sub-0.1:1.21", "1.20.0"},
      {"sub-0.0.1:1.22.5", "1.22.4"},
      {"sub-0.2:latest", "fault 1"},
      {"sub-0.30:1.24", "fault 1"},
      {"sub-0.1:1", "fault 1"},
      {"sub-:latest", "fault 1"},
      {"sub-0.1:x", "fault 1"},
      {"sub-18446744073709551616:1", "fault 1"},
      {"ref:master", "fault 1"},
      {"ref:go1.22.5", "fault 1 1.22.5"},
      {"branch-release-branch.go1.22", "fault 1 1.22"},
      {"tag:x", "fault 1"},
      {"path:/opt/go", "fault 1"},
      {"path:/opt/go1.22", "fault 1"},
      {"latest:1.22", "fault 1 1.22"},
      {"{{ env.X }}", "fault 1"},
      {"{{ get_env(name='X', default='1.22') }}", "fault 1"},
      {"{% if x %}1.22{% endif %}", "fault 1"},
      {"", "fault 1"},
      {"../../evil", "fault 6"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(parsed(row.text, gov::ToolVersionDialect::releases).substr(0, row.result.size() + 1) ==
          row.result);
  }
}

TEST_CASE("tool version: proto names ranges") {
  const Row rows[] = {
      {"1.22.5", "1.22.5"},
      {"1.20", "1.20"},
      {"~1.23", "~1.23"},
      {"^1.23", "^1.23"},
      {"=1.22", "1.22"},
      {"== 1.22.5", "1.22.5"},
      {">=1.20, <1.22", ">=1.20 <1.22"},
      {">=1.20 && <1.22", ">=1.20 <1.22"},
      {">= 1.20", ">=1.20"},
      {"", "stable"},
      {"*", "stable"},
      {"latest", "stable"},
      {"1.20 || 1.21", "fault 1"},
      {"v1.22.5", "1.22.5"},
      {"1.22.*", "1.22"},
      {"=", "fault 2"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(parsed(row.text, gov::ToolVersionDialect::ranges) == row.result);
  }
}
