// SPDX-License-Identifier: MIT
#include <chrono>

#include "base/text.hpp"
#include "doctor/checks/editors/editor_checks.hpp"

namespace gov {
namespace {

/// VS Code waits ten (application.shellEnvironmentResolutionTimeout), and a person a second or two.
constexpr std::chrono::milliseconds kSlow = std::chrono::seconds(2);

std::vector<Finding> find_slow_shell(const Facts& facts) {
  if (!facts.deep || facts.deep->shell.empty()) return {};
  const std::string& shell = facts.deep->shell;
  const auto time = facts.deep->login_time;
  if (time && *time <= kSlow) return {};
  const std::string command =
      concat("time ", shell, " -l -i -c true, and guard what is slow in its start-up files with ",
             shell == "fish" ? "if not set -q VSCODE_RESOLVING_ENVIRONMENT"
                             : "[ -z \"$VSCODE_RESOLVING_ENVIRONMENT\" ]");
  if (!time)
    return {{.severity = FindingSeverity::warning,
             .what = concat("a new ", shell, " did not answer"),
             .evidence = {{.where = concat("a new login ", shell), .shows = "no answer"}},
             .consequence = "An editor that asks it for the environment gives up, and works with "
                            "the PATH of the desktop.",
             .command = command}};
  return {{.severity = FindingSeverity::warning,
           .what = concat("a new ", shell, " takes ", human_duration(*time), " to start"),
           .evidence = {{.where = concat("a new login ", shell), .shows = human_duration(*time)}},
           .command = command}};
}

}  // namespace

constexpr Check kSlowShell = {
    .id = "IDE05",
    .subject = Subject::editors,
    .severity = FindingSeverity::warning,
    .title = "the login shell starts too slowly for an editor",
    .why =
        "Editors that are started from the desktop ask the login shell for PATH. VS Code gives it "
        "ten seconds, and then works without it, so its go is another one or none.",
    .mend =
        "Find the slow lines of the start-up files, such as nvm, conda or a prompt that asks a "
        "server, and leave them out where VSCODE_RESOLVING_ENVIRONMENT or "
        "INTELLIJ_ENVIRONMENT_READER is set.",
    .repair = RepairClass::tell,
    .depth = CheckDepth::deep,
    .run = find_slow_shell,
};

}  // namespace gov
