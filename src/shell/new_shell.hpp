// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "shell/shell_question.hpp"
#include "shell/startup_files.hpp"

namespace gov {

/// The ways of starting a shell in which it reads different files.
enum class NewShell {
  login,
  interactive,
  command,  // bash: as started by sshd, the only such case in which bash reads a file
};

/// The answers of a new shell.
struct NewShellAnswer {
  std::string go;          // a path, "" for none, or the name of an alias or a function
  std::string path;        // PATH
  bool has_hook = false;   // is gov a function?
  bool completes = false;  // zsh: is there a completion for gov?
};

struct NewShellOutcome {
  std::optional<NewShellAnswer> answer;
  Silence silence = Silence::ended;  // why there is no answer
};

/// Starts the shell and asks it which go it finds.
[[nodiscard]] NewShellOutcome ask_new_shell(const ShellProgram& program, NewShell kind,
                                            const Clock& clock);

/// "a login zsh", "ssh HOST COMMAND with bash".
[[nodiscard]] std::string new_shell_text(Shell shell, NewShell kind);

/// The options that start a shell of this kind: "-l", "-i".
[[nodiscard]] std::vector<std::string> start_options(NewShell kind);

/// The files edited by setup that a shell of this kind reads, in reading order.
[[nodiscard]] std::vector<std::string> files_read_by(Shell shell, NewShell kind,
                                                     const StartupFolders& folders);

}  // namespace gov
