// SPDX-License-Identifier: MIT
#include "shell/new_shell.hpp"

#include "base/text.hpp"

namespace gov {
namespace {

/// The environment of a command started by sshd: a bash built for that (Debian's) reads .bashrc if
/// SSH_CLIENT is set and no other shell encloses it.
Environment as_from_ssh(Environment environment) {
  environment.set("SSH_CLIENT", "192.0.2.1 50000 22");
  environment.unset("SHLVL");
  return environment;
}

}  // namespace

NewShellOutcome ask_new_shell(const ShellProgram& program, NewShell kind, const Clock& clock) {
  ShellProgram started = program;
  if (kind == NewShell::command && program.shell == Shell::bash)
    started.environment = as_from_ssh(program.environment);
  const ShellAnswer answer =
      ask_shell(started,
                {.options = start_options(kind),
                 .question = program.shell == Shell::fish ? "go.fish" : "go.sh"},
                clock);
  constexpr std::size_t kAnswers = 4;
  const std::size_t count = answer.values.size();
  if (count < kAnswers) return {.answer = std::nullopt, .silence = answer.silence};
  // A start-up file could have printed something that looks like answers; the script's own come
  // last.
  const auto last = answer.values.end() - kAnswers;
  return {.answer = NewShellAnswer{.go = last[0],
                                   .path = last[1],
                                   .has_hook = !last[2].empty(),
                                   .completes = !last[3].empty()}};
}

std::string new_shell_text(Shell shell, NewShell kind) {
  const std::string_view name = shell_name(shell);
  switch (kind) {
    case NewShell::login:
      return concat("a login ", name);
    case NewShell::interactive:
      return concat("an interactive ", name);
    case NewShell::command:
      return shell == Shell::bash ? "`ssh HOST COMMAND` with bash" : concat("`", name, " -c`");
  }
  return {};
}

std::vector<std::string> start_options(NewShell kind) {
  switch (kind) {
    case NewShell::login:
      return {"-l"};
    case NewShell::interactive:
      return {"-i"};
    case NewShell::command:
      return {};
  }
  return {};
}

std::vector<std::string> files_read_by(Shell shell, NewShell kind, const StartupFolders& folders) {
  const auto files = startup_files(shell, folders);
  switch (shell) {
    case Shell::bash:
      return {kind == NewShell::login ? files.front().path : files.back().path};
    case Shell::zsh:
      if (kind == NewShell::command) return {files[0].path};
      return {files[0].path, kind == NewShell::login ? files[1].path : files[2].path};
    case Shell::fish:
      return {files.front().path};
  }
  return {};
}

}  // namespace gov
