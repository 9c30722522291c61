// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "doctor/checks/editors/editor_checks.hpp"

namespace gov {
namespace {

/// The extension for Go puts $(go env GOROOT)/bin first on PATH of the editor's terminals, unless
/// it found its go on PATH (src/goEnvironmentStatus.ts of golang/vscode-go).
std::vector<Finding> find_editor_terminal(const Facts& facts) {
  if (!facts.editors.is_in_terminal || facts.path.empty()) return {};
  const PathEntry& first = facts.path.front();
  if (first.is_shims) return {};
  for (const PathProgram& program : first.programs) {
    if (program.name != "go" || program.goroot.empty() || program.origin == GoOrigin::shim)
      continue;
    if (!lines_naming(facts.startup, first.directory, facts.home).empty()) return {};
    // The hook of the style "path" puts the Go that is asked for there itself.
    if (facts.choice.go && facts.choice.go->goroot == program.goroot) return {};
    return {
        {.severity = FindingSeverity::error,
         .what = concat("the editor has put ", first.directory, " (", program.version,
                        ") first on PATH of this terminal"),
         .evidence = {{.where = "environment", .shows = concat("PATH, entry 1: ", first.directory)},
                      {.where = "environment", .shows = "TERM_PROGRAM=vscode"}},
         .command = "in VS Code: Go: Choose Go Environment, Clear selection; or set "
                    "go.terminal.activateEnvironment to false"}};
  }
  return {};
}

}  // namespace

constexpr Check kEditorTerminal = {
    .id = "IDE10",
    .subject = Subject::editors,
    .severity = FindingSeverity::error,
    .title = "the editor puts a Go of its own in front of PATH of its terminals",
    .why =
        "In these terminals go is always that version. The extension for Go does so when its go "
        "was chosen in the menu or in a setting, and not found on PATH.",
    .mend =
        "Clear the selection of \"Go: Choose Go Environment\" and remove go.goroot and "
        "go.alternateTools, or set go.terminal.activateEnvironment to false.",
    .repair = RepairClass::tell,
    .run = find_editor_terminal,
};

}  // namespace gov
