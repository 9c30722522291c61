// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "shell/shell_question.hpp"
#include "shell/startup_files.hpp"

namespace gov {

/// The ways of starting a shell that read different files.
enum class NewShell {
  login,
  interactive,
  command,  // bash: as sshd does, which is the only time that such a bash reads a file
};

/// What a new shell says.
struct NewShellAnswer {
  std::string go;          // a path, "" for none, or the name of an alias or a function
  std::string path;        // PATH
  bool has_hook = false;   // is gov a function?
  bool completes = false;  // zsh: is there a completion for gov?
};

struct NewShellOutcome {
  std::optional<NewShellAnswer> answer;
  Silence silence = Silence::ended;  // why there is none
};

/// Starts the shell and asks it for its go.
[[nodiscard]] NewShellOutcome ask_new_shell(const ShellProgram& program, NewShell kind,
                                            const Clock& clock);

/// "a login zsh", "ssh HOST COMMAND with bash".
[[nodiscard]] std::string new_shell_text(Shell shell, NewShell kind);

/// The options that start a shell of the kind: "-l", "-i".
[[nodiscard]] std::vector<std::string> start_options(NewShell kind);

/// Those of setup's files that a shell of the kind reads, in its order.
[[nodiscard]] std::vector<std::string> files_read_by(Shell shell, NewShell kind,
                                                     const StartupFolders& folders);

}  // namespace gov
