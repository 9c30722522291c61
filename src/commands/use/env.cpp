// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/environment_change.hpp"
#include "base/text.hpp"
#include "commands/chosen_go.hpp"
#include "commands/decide.hpp"
#include "commands/live/shell_integration.hpp"
#include "commands/use/c_compiler_words.hpp"
#include "commands/use/exec.hpp"
#include "commands/use/use.hpp"
#include "golang/request_words.hpp"
#include "json/json_text.hpp"
#include "resolve/carried_choice.hpp"
#include "resolve/go_on_path.hpp"
#include "shell/environment_text.hpp"

namespace gov {
namespace {

struct EnvOptions {
  std::string request;  // "" for the Go used here
  std::string shell;    // bash, zsh or fish; "" for the user's own
  bool dotenv = false;
  bool github = false;
  std::vector<std::string> words_for_go;  // the arguments, when `go env` was meant
};

/// The only variables that gov may change.
constexpr std::array<std::string_view, 5> kVariables = {"PATH", "GOV_VERSION", "GOROOT",
                                                        "GOTOOLCHAIN", "GOV_GOTOOLCHAIN"};

CCompiler c_compiler_of(const Session& session, const ChosenGo& go) {
  const auto& toolchain = go.decision.toolchain;
  const Platform& platform = toolchain ? toolchain->platform : session.machine.platforms.native;
  return find_c_compiler(go.environment, GoVariables(go.environment, goroot_of(go)), platform,
                         session.machine.host());
}

JsonValue to_json(const ChosenGo& go, const std::vector<EnvironmentChange>& changes,
                  const CCompiler& compiler) {
  JsonValue set = JsonValue::object();
  JsonValue unset = JsonValue::array();
  for (const EnvironmentChange& change : changes) {
    if (change.after) {
      set.set(change.name, *change.after);
    } else {
      unset.push(change.name);
    }
  }
  return JsonValue::object({{"format", 1},
                            {"bin", go.bin},
                            {"set", std::move(set)},
                            {"unset", std::move(unset)},
                            {"c_compiler", c_compiler_json(compiler)}});
}

Shell preferred_shell(const Session& session) {
  const auto shell = parse_shell(session.environment.find("SHELL").value_or(""));
  return shell.value_or(Shell::bash);
}

/// Some editors run whatever they take for go with the arguments of `go env`: -json, -w, -u,
/// -changed, or upper-case names such as GOROOT.
bool is_meant_for_go(const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    const bool is_go_flag = word == "-json" || word == "-w" || word == "-u" || word == "-changed";
    const bool is_go_variable =
        word.starts_with("GO") || word.starts_with("CGO_") || word == "CC" || word == "CXX";
    return is_go_flag || is_go_variable;
  });
}

std::optional<std::size_t> count_before_go_words(const std::vector<std::string>& words) {
  return is_meant_for_go(words) ? std::optional<std::size_t>(0) : std::nullopt;
}

/// Replaces the process with `go env WORDS...` of the Go used here.
CommandResult forward_to_go_env(Session& session, const std::vector<std::string>& words) {
  std::vector<std::string> command = {"go", "env"};
  command.insert(command.end(), words.begin(), words.end());
  return run_exec(session, {.requests = {}, .command = std::move(command)});
}

/// gov env [REQUEST]: the variables that make every later go that version, or without a request the
/// one that its working directory asks for: as commands for eval, as JSON, as a dotenv file, or
/// written to the files that GITHUB_ENV and GITHUB_PATH name.
CommandResult run_env(Session& session, const EnvOptions& options) {
  if (!options.words_for_go.empty()) return forward_to_go_env(session, options.words_for_go);
  std::optional<VersionRequest> request;
  if (!options.request.empty()) {
    GOV_TRY_ASSIGN(request, parse_request(options.request));
  }
  Shell shell = preferred_shell(session);
  if (!options.shell.empty()) {
    GOV_TRY_ASSIGN(shell, parse_shell_option(options.shell, "gov env --shell"));
  }
  GOV_TRY_ASSIGN(Decision decision, decide(session, request));
  GOV_TRY_ASSIGN(const ChosenGo go, choose_go(session, std::move(decision)));
  const Environment wanted = carry_choice(go, request, session.layout, session.stores);
  const std::vector<EnvironmentChange> changes =
      changes_between(session.environment, wanted, kVariables);
  if (session.is_verbose) {
    const auto& toolchain = go.decision.toolchain;
    session.reporter.detail(
        concat("C compiler: ",
               c_compiler_text(c_compiler_of(session, go),
                               toolchain ? std::optional(toolchain->version) : std::nullopt)));
  }
  if (options.github) {
    const std::string first = entrance(session.layout, go.bin);
    GOV_TRY(write_github_files(session.environment, first, changes));
    session.reporter.status(concat("later steps will find ", first, " first"));
    return kSuccess;
  }
  if (session.wants_json()) {
    session.reporter.data(to_json_text(to_json(go, changes, c_compiler_of(session, go))));
  } else if (options.dotenv) {
    GOV_TRY_ASSIGN(const std::string text, dotenv_text(changes));
    session.reporter.data(text);
  } else {
    session.reporter.data(commands_text(shell, changes));
  }
  return kSuccess;
}

constexpr Argument kArguments[] = {
    {.name = "VERSION",
     .help = "An installed version; without it, the one used here",
     .completes = Completes::installed,
     .fills = member<&EnvOptions::request>},
};

constexpr Option kOptions[] = {
    {.name = "--shell",
     .value = "bash|zsh|fish",
     .help = "In the syntax of this shell",
     .completes = Completes::shell,
     .fills = member<&EnvOptions::shell>},
    {.name = "--dotenv", .help = "As a dotenv file", .fills = member<&EnvOptions::dotenv>},
    {.name = "--github",
     .help = "Write to the files of a GitHub Actions step",
     .fills = member<&EnvOptions::github>},
};

constexpr Example kExamples[] = {
    {"eval \"$(gov env 1.24)\"", "for this shell"},
    {"gov env --github", "for the later steps of a workflow"},
    {"gov env 1.24 --json", "for programs"},
};

constexpr OwnExitCode kExitCodes[] = {
    {2, "no such shell, or not a step of a workflow"},
    {10, "not installed"},
};

}  // namespace

constexpr Command kEnvCommand({
    .name = "env",
    .summary = "Print the variables to set for a version",
    .group = Group::use,
    .runner = runs<run_env>,
    .arguments = kArguments,
    .options = kOptions,
    .examples = kExamples,
    .exit_codes = kExitCodes,
    .unread = UnreadWords{.count_read = count_before_go_words,
                          .fills = member<&EnvOptions::words_for_go>},
});

}  // namespace gov
