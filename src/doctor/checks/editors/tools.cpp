// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "doctor/checks/editors/editor_checks.hpp"
#include "golang/compatibility.hpp"

namespace gov {
namespace {

/// The N of v0.N.P or v1.N.P.
std::optional<unsigned> minor_of(std::string_view version) {
  const auto parts = split(version, '.');
  if (parts.size() < 3 || !parts[0].starts_with('v')) return std::nullopt;
  const auto number = parse_unsigned(parts[1]);
  if (!number || *number > 1000) return std::nullopt;
  return static_cast<unsigned>(*number);
}

const GoTool* tool_named(const Facts& facts, std::string_view name) {
  const auto found = std::find_if(facts.editors.tools.begin(), facts.editors.tools.end(),
                                  [&](const GoTool& tool) { return tool.name == name; });
  return found == facts.editors.tools.end() ? nullptr : &*found;
}

/// The last gopls for a Go that newer ones do not support (docs/compatibility.md of
/// golang/vscode-go).
struct LastGopls {
  unsigned newest_line;  // of Go
  unsigned minor;        // of gopls
  std::string_view version;
};
constexpr LastGopls kLastGopls[] = {
    {17, 11, "v0.11.0"},
    {18, 14, "v0.14.2"},
    {20, 15, "v0.15.3"},
};

std::vector<Finding> find_gopls(const Facts& facts) {
  const GoTool* gopls = tool_named(facts, "gopls");
  if (gopls == nullptr) {
    if (facts.editors.extension.empty()) return {};
    return {{.severity = FindingSeverity::warning,
             .what = "VS Code has the extension for Go, and gopls is not installed",
             .evidence = {{.where = facts.editors.extension}},
             .command = "go install golang.org/x/tools/gopls@latest"}};
  }
  const unsigned line = facts.go_line();
  const auto minor = minor_of(gopls->build.version);
  if (line == 0 || !minor) return {};
  for (const LastGopls& last : kLastGopls) {
    if (line > last.newest_line) continue;
    if (*minor <= last.minor) return {};
    return {{.severity = FindingSeverity::warning,
             .what = concat("gopls ", gopls->build.version, " does not support Go 1.",
                            std::to_string(line), ", which is asked for here"),
             .evidence = {{.where = gopls->path, .shows = gopls->build.version}},
             .command = concat("gov exec 1.", std::to_string(line),
                               " -- go install "
                               "golang.org/x/tools/gopls@",
                               last.version)}};
  }
  return {};
}

/// From 1.20 on delve counts as Go does; before, v1.9 went with Go 1.19 (pkg/goversion/compat.go).
unsigned newest_line_of_delve(unsigned minor) { return minor < 20 ? minor + 10 : minor; }

std::vector<Finding> find_delve(const Facts& facts) {
  const GoTool* delve = tool_named(facts, "dlv");
  const unsigned line = facts.go_line();
  const auto minor = delve == nullptr ? std::nullopt : minor_of(delve->build.version);
  if (line == 0 || !minor || *minor < 7 || newest_line_of_delve(*minor) >= line) return {};
  return {{.severity = FindingSeverity::warning,
           .what = concat("delve ", delve->build.version, " is too old for Go 1.",
                          std::to_string(line), ", which is asked for here"),
           .evidence = {{.where = delve->path, .shows = delve->build.version}},
           .command = "go install github.com/go-delve/delve/cmd/dlv@latest"}};
}

}  // namespace

constexpr Check kGopls = {
    .id = "IDE07",
    .subject = Subject::editors,
    .severity = FindingSeverity::warning,
    .title = "gopls is missing, or does not support the Go of this project",
    .why =
        "gopls does the completion and the navigation in every editor. It supports the Gos that "
        "were current when it was released; with an older one it stops or shows false errors.",
    .mend =
        "Install the version that the finding names. It is put where go install puts all programs, "
        "so for projects of different age set GOBIN for each.",
    .repair = RepairClass::tell,
    .run = find_gopls,
};

constexpr Check kDelve = {
    .id = "IDE08",
    .subject = Subject::editors,
    .severity = FindingSeverity::warning,
    .title = "delve is too old for the Go of this project",
    .why = "The debugger refuses programs of a newer Go: \"Version of Go is too new\".",
    .mend = "Install delve again with go install github.com/go-delve/delve/cmd/dlv@latest.",
    .repair = RepairClass::tell,
    .run = find_delve,
};

}  // namespace gov
