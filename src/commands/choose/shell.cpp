// SPDX-License-Identifier: MIT
#include <string>

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "commands/choose/choose.hpp"
#include "golang/request_words.hpp"
#include "store/usable_request.hpp"

namespace gov {
namespace {

struct ShellChoiceOptions {
  std::string request;  // "" shows the choice
  bool unset = false;
};

constexpr std::string_view kVariable = "GOV_VERSION";

CommandResult show_choice(Session& session) {
  const auto chosen = session.environment.find_non_empty(kVariable);
  if (!chosen) {
    return fail(ErrorKind::failure, "no version is chosen for this shell")
        .with_hint("gov shell VERSION");
  }
  session.reporter.data(concat(printable(*chosen), "\n"));
  return kSuccess;
}

Error not_in_this_shell(const std::string& command) {
  return fail(ErrorKind::usage, "cannot change the environment of your shell")
      .with_reason("only gov's shell function can do that, and this shell has not loaded it")
      .with_hint(concat("gov setup, or in this shell: ", command));
}

/// Output for the shell function `gov`, which makes the assignment it reads; "" unsets the
/// variable.
CommandResult assign(Session& session, std::string_view version) {
  session.reporter.data(concat(kVariable, "=", version, "\n"));
  return kSuccess;
}

/// gov shell REQUEST: the version for one shell. Only the shell can change its own environment, so
/// the shell function `gov` (shell/) does that. The function calls this command with
/// GOV_SHELL_FUNCTION=1 and reads the assignment to make, with the canonical text of the request.
/// Without the function, the command fails (usage) and says what to do.
CommandResult run_shell_choice(Session& session, const ShellChoiceOptions& options) {
  if (options.unset && !options.request.empty()) {
    return fail(ErrorKind::usage, "a version and --unset cannot be combined")
        .with_hint("gov shell --unset");
  }
  const bool is_function = session.environment.find("GOV_SHELL_FUNCTION") == "1";
  if (options.unset)
    return is_function ? assign(session, "") : not_in_this_shell("unset GOV_VERSION");
  if (options.request.empty()) return show_choice(session);
  GOV_TRY_ASSIGN(const VersionRequest request, parse_request(options.request));
  GOV_TRY(check_usable(session.layout, request, session.machine.platforms.native));
  const std::string text = request.to_string();
  if (is_function) return assign(session, text);
  return not_in_this_shell(concat("export GOV_VERSION=", shell_word(text)));
}

constexpr Argument kArguments[] = {
    {.name = "VERSION",
     .help = "1.22.5, 1.22, latest, '>=1.21 <1.23', 1.22.5/arm64; without it, prints the choice",
     .completes = Completes::any_version,
     .fills = member<&ShellChoiceOptions::request>},
};

constexpr Option kOptions[] = {
    {.name = "--unset",
     .help = "Use the directory's version again",
     .fills = member<&ShellChoiceOptions::unset>},
};

constexpr Example kExamples[] = {
    {"gov shell 1.24", "until this shell ends"},
    {"gov shell --unset"},
};

constexpr OwnExitCode kExitCodes[] = {
    {1, "no version is chosen for this shell"},
    {2, "this shell has not loaded gov's shell function"},
};

}  // namespace

constexpr Command kShellCommand({
    .name = "shell",
    .summary = "Choose the version for this shell",
    .group = Group::choose,
    .runner = runs<run_shell_choice>,
    .arguments = kArguments,
    .options = kOptions,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
