// SPDX-License-Identifier: MIT
#include "commands/use/env.hpp"

#include <algorithm>
#include <array>

#include "base/environment_change.hpp"
#include "base/text.hpp"
#include "commands/chosen_go.hpp"
#include "commands/decide.hpp"
#include "commands/live/shell_integration.hpp"
#include "commands/use/c_compiler_words.hpp"
#include "commands/use/exec.hpp"
#include "golang/request_words.hpp"
#include "json/json_text.hpp"
#include "resolve/go_on_path.hpp"
#include "shell/environment_text.hpp"

namespace gov {
namespace {

/// The variables that gov may change, and nothing else.
constexpr std::array<std::string_view, 4> kVariables = {"PATH", "GOROOT", "GOTOOLCHAIN",
                                                        "GOV_GOTOOLCHAIN"};

std::vector<EnvironmentChange> changes_for(const Session& session, const ChosenGo& go) {
  Environment wanted = go.environment;
  put_alone_on_path(wanted, go.bin, session.stores);
  return changes_between(session.environment, wanted, kVariables);
}

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

}  // namespace

CommandResult run_env(Session& session, const EnvOptions& options) {
  std::optional<VersionRequest> request;
  if (!options.request.empty()) {
    GOV_TRY_ASSIGN(request, parse_request(options.request));
  }
  Shell shell = preferred_shell(session);
  if (!options.shell.empty()) {
    GOV_TRY_ASSIGN(shell, parse_shell_option(options.shell));
  }
  GOV_TRY_ASSIGN(Decision decision, decide(session, request));
  GOV_TRY_ASSIGN(const ChosenGo go, choose_go(session, std::move(decision)));
  const std::vector<EnvironmentChange> changes = changes_for(session, go);
  if (session.is_verbose) {
    const auto& toolchain = go.decision.toolchain;
    session.reporter.detail(
        concat("C compiler: ",
               c_compiler_text(c_compiler_of(session, go),
                               toolchain ? std::optional(toolchain->version) : std::nullopt)));
  }
  if (options.github) {
    GOV_TRY(write_github_files(session.environment, go.bin, changes));
    session.reporter.status(concat("later steps find ", go.bin, " first"));
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

bool is_meant_for_go(const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    const bool is_go_flag = word == "-json" || word == "-w" || word == "-u" || word == "-changed";
    const bool is_go_variable =
        word.starts_with("GO") || word.starts_with("CGO_") || word == "CC" || word == "CXX";
    return is_go_flag || is_go_variable;
  });
}

CommandResult forward_to_go_env(Session& session, const std::vector<std::string>& words) {
  std::vector<std::string> command = {"go", "env"};
  command.insert(command.end(), words.begin(), words.end());
  return run_exec(session, {{}, std::move(command)});
}

}  // namespace gov
