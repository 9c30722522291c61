// SPDX-License-Identifier: MIT
#include <string>

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "commands/live/live.hpp"
#include "commands/live/shell_integration.hpp"
#include "shell/integration_lines.hpp"

namespace gov {
namespace {

struct InitOptions {
  std::string shell;  // bash, zsh or fish
  std::string hook;
  bool shims_only = false;
};

/// gov init SHELL: prints what `gov setup` writes, for people who prefer eval.
CommandResult run_init(Session& session, const InitOptions& options) {
  GOV_TRY_ASSIGN(const Shell shell, parse_shell_option(options.shell, "gov init"));
  GOV_TRY_ASSIGN(const HookStyle hook, choose_hook(session, options.hook, options.shims_only));
  auto installed = install_shell_scripts(session, hook);
  // If the store cannot be written at the moment, a new shell must still start with what is there.
  const bool is_there = is_regular_file(path_in(session.layout.shell(), "env.sh"));
  if (!installed && !is_there) return std::move(installed).error();
  session.reporter.data(
      integration_lines({.shell = shell,
                         .scripts = session.layout.shell(),
                         .home = std::string(session.environment.find("HOME").value_or("")),
                         .hook = hook}));
  return kSuccess;
}

constexpr Argument kArguments[] = {
    {.name = "SHELL",
     .help = "bash, zsh or fish",
     .completes = Completes::shell,
     .fills = member<&InitOptions::shell>,
     .is_required = true},
};

constexpr Option kOptions[] = {
    {.name = "--hook",
     .value = "shims|path|none",
     .help = "What the prompt hook does (setting hook)",
     .fills = member<&InitOptions::hook>},
    {.name = "--shims-only",
     .help = "PATH only, without the hook: --hook none",
     .fills = member<&InitOptions::shims_only>},
};

constexpr Example kExamples[] = {
    {"eval \"$(gov init zsh)\"", "in ~/.zshrc"},
    {"gov init fish | source", "in config.fish"},
};

}  // namespace

constexpr Command kInitCommand({
    .name = "init",
    .summary = "Print what gov setup writes, for eval",
    .group = Group::live,
    .runner = runs<run_init>,
    .arguments = kArguments,
    .options = kOptions,
    .examples = kExamples,
});

}  // namespace gov
