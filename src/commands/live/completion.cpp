// SPDX-License-Identifier: MIT
#include <string>

#include "base/file.hpp"
#include "base/text.hpp"
#include "commands/live/live.hpp"
#include "commands/live/shell_integration.hpp"

namespace gov {
namespace {

struct CompletionOptions {
  std::string shell;  // bash, zsh or fish
};

/// gov completion SHELL: prints the completion script of a shell.
CommandResult run_completion(Session& session, const CompletionOptions& options) {
  constexpr std::size_t kLargestScript = 1U << 20U;
  GOV_TRY_ASSIGN(const Shell shell, parse_shell_option(options.shell, "gov completion"));
  GOV_TRY_ASSIGN(const std::string script,
                 read_file(concat(session.installation.completions, "/gov.", shell_name(shell)),
                           kLargestScript));
  session.reporter.data(script);
  return kSuccess;
}

constexpr Argument kArguments[] = {
    {.name = "SHELL",
     .help = "bash, zsh or fish",
     .completes = Completes::shell,
     .fills = member<&CompletionOptions::shell>,
     .is_required = true},
};

constexpr Example kExamples[] = {
    {"gov completion fish >~/.config/fish/completions/gov.fish"},
    {"eval \"$(gov completion bash)\"", "in ~/.bashrc"},
};

}  // namespace

constexpr Command kCompletionCommand({
    .name = "completion",
    .summary = "Print the completion script of a shell",
    .group = Group::live,
    .runner = runs<run_completion>,
    .arguments = kArguments,
    .examples = kExamples,
});

}  // namespace gov
