// SPDX-License-Identifier: MIT
#include "commands/env.hpp"

#include <fcntl.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "base/file.hpp"
#include "base/path_list.hpp"
#include "base/text.hpp"
#include "base/unique_fd.hpp"
#include "commands/c_compiler_words.hpp"
#include "commands/chosen_go.hpp"
#include "commands/decide.hpp"
#include "commands/exec.hpp"
#include "commands/shell_integration.hpp"
#include "golang/request_words.hpp"
#include "json/json_text.hpp"
#include "shell/dialect.hpp"

namespace gov {
namespace {

/// The variables that gov may change, and nothing else.
constexpr std::array<std::string_view, 4> kVariables = {"PATH", "GOROOT", "GOTOOLCHAIN",
                                                        "GOV_GOTOOLCHAIN"};

/// One variable that must change: a value, or none to unset it.
struct Change {
  std::string name;
  std::optional<std::string> value;
};

bool is_below_a_store(const Stores& stores, const std::string& directory) {
  return std::any_of(
      stores.versions_directories.begin(), stores.versions_directories.end(),
      [&](const std::string& versions) { return directory.starts_with(concat(versions, "/")); });
}

std::vector<Change> changes_for(const Session& session, const ChosenGo& go) {
  Environment wanted = go.environment;
  PathList path = PathList::parse(wanted.find("PATH").value_or(""));
  // Other versions of ours leave PATH, or a second `eval` would pile them up.
  for (const std::string& directory : std::vector<std::string>(path.directories())) {
    if (is_below_a_store(session.stores, directory)) path.remove(directory);
  }
  path.remove(go.bin);
  path.prepend(go.bin);
  wanted.set("PATH", path.to_string());
  std::vector<Change> changes;
  for (const std::string_view name : kVariables) {
    const auto before = session.environment.find(name);
    const auto after = wanted.find(name);
    if (after != before)
      changes.push_back(
          {std::string(name), after ? std::optional(std::string(*after)) : std::nullopt});
  }
  return changes;
}

std::string shell_text(Shell shell, const std::vector<Change>& changes) {
  std::string text;
  for (const Change& change : changes) {
    const bool is_fish_path = shell == Shell::fish && change.name == "PATH" && change.value;
    if (is_fish_path) {
      // fish keeps PATH as a list.
      text += "set -gx PATH";
      for (const std::string_view directory : split(*change.value, ':'))
        text += concat(" ", quote_for(shell, directory));
    } else {
      text += change.value ? export_command(shell, change.name, *change.value)
                           : unset_command(shell, change.name);
    }
    text += '\n';
  }
  return text;
}

CCompiler c_compiler_of(const Session& session, const ChosenGo& go) {
  const auto& toolchain = go.decision.toolchain;
  const Platform& platform = toolchain ? toolchain->platform : session.machine.platforms.native;
  return find_c_compiler(go.environment, GoVariables(go.environment, goroot_of(go)), platform,
                         session.machine.host());
}

JsonValue to_json(const ChosenGo& go, const std::vector<Change>& changes,
                  const CCompiler& compiler) {
  JsonValue set = JsonValue::object();
  JsonValue unset = JsonValue::array();
  for (const Change& change : changes) {
    if (change.value) {
      set.set(change.name, *change.value);
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

Result<std::string> dotenv_text(const std::vector<Change>& changes) {
  std::string text;
  for (const Change& change : changes) {
    if (!change.value) continue;  // the format cannot unset
    if (change.value->find_first_of("\"\n\\$`") != std::string::npos) {
      return fail(ErrorKind::usage, concat("a dotenv file cannot hold this ", change.name))
          .with_reason("it contains a quote, a backslash, a dollar sign or a newline");
    }
    text += concat(change.name, "=\"", *change.value, "\"\n");
  }
  return text;
}

Result<void> append_to(const std::string& file, const std::string& text) {
  const UniqueFd descriptor(::open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644));
  if (!descriptor.is_open()) return system_error(concat("cannot write ", in_quotes(file)), errno);
  return write_all(descriptor.number(), text, file);
}

/// GitHub Actions: later steps get their PATH from one file and other variables from another; a
/// value with a newline would add variables of its own, so it is refused.
CommandResult write_github_files(Session& session, const ChosenGo& go,
                                 const std::vector<Change>& changes) {
  const auto env_file = session.environment.find_non_empty("GITHUB_ENV");
  const auto path_file = session.environment.find_non_empty("GITHUB_PATH");
  if (!env_file || !path_file) {
    return fail(ErrorKind::usage, "cannot tell GitHub Actions about this Go")
        .with_reason("GITHUB_ENV and GITHUB_PATH are not set: this is no step of a workflow");
  }
  std::string variables;
  for (const Change& change : changes) {
    if (change.name == "PATH") continue;
    const std::string value = change.value.value_or("");
    if (value.find('\n') != std::string::npos)
      return fail(ErrorKind::usage, concat(change.name, " holds a newline"));
    variables += concat(change.name, "=", value, "\n");
  }
  if (go.bin.find('\n') != std::string::npos)
    return fail(ErrorKind::usage, "the path of this Go holds a newline");
  GOV_TRY(append_to(std::string(*env_file), variables));
  GOV_TRY(append_to(std::string(*path_file), concat(go.bin, "\n")));
  session.reporter.status(concat("later steps find ", go.bin, " first"));
  return kSuccess;
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
  const std::vector<Change> changes = changes_for(session, go);
  if (session.is_verbose) {
    const auto& toolchain = go.decision.toolchain;
    session.reporter.detail(
        concat("C compiler: ",
               c_compiler_text(c_compiler_of(session, go),
                               toolchain ? std::optional(toolchain->version) : std::nullopt)));
  }
  if (options.github) return write_github_files(session, go, changes);
  if (session.wants_json()) {
    session.reporter.data(to_json_text(to_json(go, changes, c_compiler_of(session, go))));
  } else if (options.dotenv) {
    GOV_TRY_ASSIGN(const std::string text, dotenv_text(changes));
    session.reporter.data(text);
  } else {
    session.reporter.data(shell_text(shell, changes));
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
