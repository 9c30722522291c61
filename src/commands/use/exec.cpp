// SPDX-License-Identifier: MIT
#include "commands/use/exec.hpp"

#include <signal.h>

#include <algorithm>

#include "base/interruption.hpp"
#include "base/process.hpp"
#include "base/text.hpp"
#include "commands/chosen_go.hpp"
#include "commands/decide.hpp"
#include "commands/global_options.hpp"
#include "commands/use/exec_words.hpp"
#include "commands/use/missing_version.hpp"
#include "commands/use/switch_hint.hpp"
#include "commands/use/use.hpp"
#include "golang/request_words.hpp"
#include "report/table.hpp"
#include "resolve/carried_choice.hpp"
#include "resolve/look_path.hpp"
#include "resolve/program_search.hpp"
#include "store/named_versions.hpp"
#include "store/usable_request.hpp"

namespace gov {
namespace {

/// A program ready to run: its file, its arguments, and the Go with the environment for it.
struct Prepared {
  std::string file;
  std::vector<std::string> arguments;
  ChosenGo go;
};

Result<Prepared> prepare(Session& session, const std::optional<VersionRequest>& request,
                         const ExecOptions& options) {
  const std::vector<std::string>& command = options.command;
  const Consent consent = options.yes ? Consent::given : Consent::to_be_asked;
  const ResolveInput input = resolve_input_for(session, request, command);
  GOV_TRY_ASSIGN(Decision decision, decide(session, input));
  GOV_TRY_ASSIGN(decision, provide_missing(session, input, std::move(decision), consent));
  GOV_TRY_ASSIGN(ChosenGo go, choose_go(session, std::move(decision)));
  if (command[0] == "go") hint_at_missing_switch(session, go, input.directory, command);
  const auto carry = is_go_itself(command[0]) ? carry_choice_through_go : carry_choice;
  go.environment = carry(go, request, session.layout, session.stores);
  GOV_TRY_ASSIGN(std::string file, find_program(go, command[0]));
  std::vector<std::string> arguments = command;
  if (!is_go_itself(command[0]))
    return Prepared{std::move(file), std::move(arguments), std::move(go)};
  // The full path, because a program that looks itself up by argv[0] must not find a shim.
  arguments[0] = file;
  go.environment = environment_of_tool(go, file);
  return Prepared{std::move(file), std::move(arguments), std::move(go)};
}

Result<std::optional<VersionRequest>> requested(std::string_view word) {
  GOV_TRY_ASSIGN(VersionRequest request, parse_request(word));
  return std::optional(std::move(request));
}

/// The system refused a file that looked executable: for example a script without its interpreter,
/// or a program for another processor.
Error refused(Error error) { return std::move(error).as(ErrorKind::not_executable); }

CommandResult run_and_hint(Session& session, const Prepared& prepared,
                           const std::vector<std::string>& command) {
  remember_interruptions();
  auto status = run_child(prepared.file, prepared.arguments, prepared.go.environment);
  if (!status) return refused(std::move(status).error());
  if (status->signal != 0) end_by_signal(status->signal);
  if (status->shell_code != kSuccess) hint_at_missing_module_go(session, prepared.go, command);
  return status->shell_code;
}

CommandResult become(Session& session, const std::optional<VersionRequest>& request,
                     const ExecOptions& options) {
  GOV_TRY_ASSIGN(const Prepared prepared, prepare(session, request, options));
  if (may_need_hint_afterwards(prepared.go, options.command))
    return run_and_hint(session, prepared, options.command);
  GOV_TRY(session.reporter.finish());
  const int error_number =
      replace_process(prepared.file, prepared.arguments, prepared.go.environment);
  return refused(system_error(concat("cannot run ", in_quotes(prepared.file)), error_number));
}

struct MatrixRun {
  std::string request;
  Prepared prepared;
};

/// Prepares all before the first runs, so that a missing version is reported at once.
Result<std::vector<MatrixRun>> prepare_matrix(Session& session, const ExecOptions& options) {
  std::vector<MatrixRun> runs;
  for (const std::string& word : options.requests) {
    GOV_TRY_ASSIGN(const auto request, requested(word));
    GOV_TRY_ASSIGN(Prepared prepared, prepare(session, request, options));
    runs.push_back({request->to_string(), std::move(prepared)});
  }
  return runs;
}

CommandResult run_matrix(Session& session, const ExecOptions& options) {
  GOV_TRY_ASSIGN(const std::vector<MatrixRun> runs, prepare_matrix(session, options));
  std::vector<TableRow> rows;
  int worst = kSuccess;
  for (const auto& [request, prepared] : runs) {
    session.reporter.status(
        concat("-- ", request, ": ", printable(join(options.command, " "), 400)));
    auto status = run_child(prepared.file, prepared.arguments, prepared.go.environment);
    if (!status) return refused(std::move(status).error());
    // Ctrl-C ends all the runs, not only this one.
    if (status->signal == SIGINT) end_by_signal(SIGINT);
    const bool is_good = status->shell_code == 0;
    rows.push_back({request, is_good ? "ok" : "failed", std::to_string(status->shell_code)});
    if (!is_good && worst == kSuccess) worst = status->shell_code;
  }
  session.reporter.status(table_text({"version", "result", "exit code"}, rows));
  return worst;
}

}  // namespace

CommandResult run_exec(Session& session, const ExecOptions& options) {
  if (options.command.empty()) {
    return fail(ErrorKind::usage, "no command to run").with_hint("gov exec 1.22 -- go test ./...");
  }
  if (options.requests.size() > 1) return run_matrix(session, options);
  std::optional<VersionRequest> request;
  if (!options.requests.empty()) {
    GOV_TRY_ASSIGN(request, requested(options.requests.front()));
  }
  return become(session, request, options);
}

namespace {

struct ExecWords {
  std::vector<std::string> words;  // versions, then the command
  bool yes = false;
};

CommandResult run_exec_words(Session& session, const ExecWords& options) {
  const auto is_given_name = [&](const std::string& name) {
    return has_name(session.layout, name);
  };
  ExecOptions split = split_exec_words(options.words, is_given_name);
  const auto name = name_before_dashes(options.words);
  const bool is_version = !split.requests.empty();
  if (name && !is_version && !is_go_itself(*name) && !look_path(session.environment, *name))
    return unknown_version_name(session.layout, *name).as(ErrorKind::no_such_program);
  const auto word = word_before_dashes(options.words);
  const bool may_be_malformed =
      word && !is_version && !name && word->find('/') == std::string::npos;
  if (may_be_malformed && !look_path(session.environment, *word)) {
    if (auto request = parse_request(*word); !request)
      return std::move(request).error().as(ErrorKind::no_such_program);
  }
  split.yes = options.yes;
  return run_exec(session, split);
}

constexpr Option kOptions[] = {
    {.name = "--yes",
     .letter = "-y",
     .help = "Install a missing version without asking",
     .fills = member<&ExecWords::yes>},
};

/// Options after the first version belong to the program.
std::optional<std::size_t> count_before_versions(const std::vector<std::string>& words) {
  return count_leading_flags(words, kOptions);
}

constexpr std::string_view kOtherWords[] = {"x", "run"};

constexpr Argument kArguments[] = {
    {.name = "VERSION",
     .help = "Versions to run the command with; after a name, -- is required",
     .completes = Completes::installed,
     .fills = member<&ExecWords::words>},
    {.name = "COMMAND",
     .help = "The program and its arguments; -- may be left out",
     .completes = Completes::program,
     .fills = member<&ExecWords::words>,
     .is_required = true,
     .is_behind_dashes = true},
};

constexpr Example kExamples[] = {
    {"gov exec 1.24 -- go build ./..."},
    {"gov exec 1.24 1.27 -- go test ./...", "with each, then print a table"},
    {"gov exec work -- go build", "with a Go that has a name"},
    {"gov exec -- make release", "with the Go of this directory"},
};

constexpr OwnExitCode kExitCodes[] = {
    {2, "no command given"},
    {10, "not installed"},
    {126, "the command cannot be executed"},
    {127, "there is no such command"},
};

}  // namespace

constexpr Command kExecCommand({
    .name = "exec",
    .other_words = kOtherWords,
    .summary = "Run a command with one or several versions of Go",
    .group = Group::use,
    .runner = runs<run_exec_words>,
    .arguments = kArguments,
    .options = kOptions,
    .examples = kExamples,
    .exit_codes = kExitCodes,
    .unread = UnreadWords{.count_read = count_before_versions, .fills = member<&ExecWords::words>},
});

}  // namespace gov
