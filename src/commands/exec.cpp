// SPDX-License-Identifier: MIT
#include "commands/exec.hpp"

#include <algorithm>
#include <cerrno>

#include "base/file.hpp"
#include "base/path_list.hpp"
#include "base/process.hpp"
#include "base/text.hpp"
#include "commands/chosen_go.hpp"
#include "commands/missing_version.hpp"
#include "report/table.hpp"

namespace gov {
namespace {

constexpr int kCannotExecute = 126;
constexpr int kNotFound = 127;

std::string_view without_plus(std::string_view word) {
  return word.starts_with('+') ? word.substr(1) : word;
}

bool is_version_word(const std::string& word) {
  RequestFault fault;
  const auto request = VersionRequest::parse(without_plus(word), fault);
  return request && (word.starts_with('+') || !std::holds_alternative<NamedVersion>(request->meaning()));
}

/// A program ready to run: its file, its arguments, its environment.
struct Prepared {
  std::string file;
  std::vector<std::string> arguments;
  Environment environment;
};

/// Where a command is found: a path is itself; go and gofmt are those of the chosen Go; the rest comes
/// from PATH, on which the chosen Go's programs stand first.
std::optional<std::string> find_program(const ChosenGo& go, const std::string& program) {
  if (program.find('/') != std::string::npos) return program;
  if (auto tool = find_tool(go, program)) return tool;
  const PathList path = PathList::parse(go.environment.find("PATH").value_or(""));
  for (const std::string& directory : path.directories()) {
    std::string candidate = concat(directory.empty() ? "." : directory, "/", program);
    if (is_executable(candidate)) return candidate;
  }
  return std::nullopt;
}

Result<Prepared> prepare(Session& session, const std::optional<VersionRequest>& request,
                         const std::vector<std::string>& command) {
  GOV_TRY_ASSIGN(Decision decision, decide(session, request));
  GOV_TRY_ASSIGN(decision, provide_missing(session, std::move(decision)));
  GOV_TRY_ASSIGN(ChosenGo go, choose_go(session, std::move(decision)));
  const bool is_go_itself = command[0] == "go" || command[0] == "gofmt";
  if (!is_go_itself && go.decision.toolchain) {
    PathList path = PathList::parse(go.environment.find("PATH").value_or(""));
    path.remove(go.bin);
    path.prepend(go.bin);
    go.environment.set("PATH", path.to_string());
  }
  const auto file = find_program(go, command[0]);
  if (!file) {
    return fail(ErrorKind::failure, concat("cannot run ", quoted(command[0])))
        .with_reason("there is no program of that name in this Go or on PATH");
  }
  std::vector<std::string> arguments = command;
  // The full path: a program that looks for itself by argv[0] must not find a shim.
  if (is_go_itself) arguments[0] = *file;
  return Prepared{*file, std::move(arguments), std::move(go.environment)};
}

Result<std::optional<VersionRequest>> requested(std::string_view word) {
  GOV_TRY_ASSIGN(VersionRequest request, parse_request(without_plus(word)));
  return std::optional(std::move(request));
}

CommandResult become(Session& session, const std::optional<VersionRequest>& request,
                     const std::vector<std::string>& command) {
  GOV_TRY_ASSIGN(const Prepared prepared, prepare(session, request, command));
  GOV_TRY(session.reporter.finish());
  const int error_number = replace_process(prepared.file, prepared.arguments, prepared.environment);
  session.reporter.error(system_error(concat("cannot run ", quoted(prepared.file)), error_number));
  return error_number == ENOENT ? kNotFound : kCannotExecute;
}

CommandResult run_matrix(Session& session, const ExecOptions& options) {
  std::vector<TableRow> rows;
  int worst = kSuccess;
  for (const std::string& word : options.requests) {
    GOV_TRY_ASSIGN(const auto request, requested(word));
    GOV_TRY_ASSIGN(const Prepared prepared, prepare(session, request, options.command));
    session.reporter.status(concat("-- ", request->to_string(), ": ", join(options.command, " ")));
    GOV_TRY_ASSIGN(const ChildStatus status,
                   run_child(prepared.file, prepared.arguments, prepared.environment));
    const bool is_good = status.shell_code == 0;
    rows.push_back({request->to_string(), is_good ? "ok" : "failed", std::to_string(status.shell_code)});
    if (!is_good && worst == kSuccess) worst = status.shell_code;
  }
  session.reporter.status(table_text({"version", "result", "exit code"}, rows));
  return worst;
}

}  // namespace

ExecOptions split_exec_words(const std::vector<std::string>& words) {
  const auto end_of_versions = std::find_if_not(words.begin(), words.end(), is_version_word);
  auto command = end_of_versions;
  if (command != words.end() && *command == "--") ++command;
  return {{words.begin(), end_of_versions}, {command, words.end()}};
}

CommandResult run_exec(Session& session, const ExecOptions& options) {
  if (options.command.empty()) {
    return fail(ErrorKind::usage, "no command to run").with_hint("gov exec 1.22 -- go test ./...");
  }
  if (options.requests.size() > 1) return run_matrix(session, options);
  std::optional<VersionRequest> request;
  if (!options.requests.empty()) {
    GOV_TRY_ASSIGN(request, requested(options.requests.front()));
  }
  return become(session, request, options.command);
}

}  // namespace gov
