// SPDX-License-Identifier: MIT
#include <array>

#include "base/file.hpp"
#include "base/text.hpp"
#include "commands/decide.hpp"
#include "commands/notices.hpp"
#include "commands/use/use.hpp"
#include "commands/use/why_report.hpp"
#include "json/json_text.hpp"

namespace gov {
namespace {

struct WhyOptions {
  std::string directory;  // "" for the working directory
};

/// The variables read by the go command that the shim changes.
constexpr std::array<std::string_view, 2> kVariables = {"GOROOT", "GOTOOLCHAIN"};

RunningGo look_ahead(const Session& session, ChosenGo go,
                     const std::optional<std::string>& directory) {
  std::string goroot = goroot_of(go);
  const Platform platform =
      go.decision.toolchain ? go.decision.toolchain->platform : session.machine.platforms.native;
  std::vector<EnvironmentChange> changes =
      changes_between(session.environment, go.environment, kVariables);
  SwitchPrediction prediction =
      predict_switch({goroot, platform, directory}, go.environment, session.stores);
  CCompiler compiler = find_c_compiler(go.environment, GoVariables(go.environment, goroot),
                                       platform, session.machine.host());
  return {std::move(go), std::move(goroot), std::move(changes), std::move(prediction),
          std::move(compiler)};
}

WhyReport make_report(const Session& session, const ResolveInput& input) {
  WhyReport report{explain(input),
                   std::nullopt,
                   std::nullopt,
                   inspect_path(session.environment, session.layout),
                   {},
                   session.machine.platforms.native};
  for (Notice& notice : typed_go_notices(session, PathHook::has_run))
    report.notes.push_back(std::move(notice.message));
  if (!report.explanation.decision) {
    report.error = report.explanation.decision.error();
    return report;
  }
  auto go = choose_go(session, *report.explanation.decision);
  if (go) {
    report.running = look_ahead(session, std::move(*go), input.directory);
  } else {
    report.error = std::move(go).error();
  }
  return report;
}

/// The input for `go -C DIR`, or for go without -C.
Result<ResolveInput> input_of(const Session& session, const std::string& directory) {
  if (directory.empty()) return resolve_input(session);
  if (is_directory(directory))
    return resolve_input_for(session, std::nullopt, {"go", "-C", directory});
  return fail(ErrorKind::usage, concat("cannot use ", in_quotes(directory)))
      .with_reason("there is no such directory");
}

/// gov why: which Go is used here, everything that was considered, what the shim sets, and what the
/// go command itself will then do. If no Go can run, explains why; the exit code is that of the
/// error.
CommandResult run_why(Session& session, const WhyOptions& options) {
  GOV_TRY_ASSIGN(const ResolveInput input, input_of(session, options.directory));
  const WhyReport report = make_report(session, input);
  session.reporter.data(session.wants_json() ? to_json_text(why_json(report))
                                             : why_text(report, session.look));
  return report.error ? exit_code(*report.error) : kSuccess;
}

constexpr Option kOptions[] = {
    {.name = "--directory",
     .letter = "-C",
     .value = "DIR",
     .help = "Explain go -C DIR",
     .completes = Completes::file,
     .fills = member<&WhyOptions::directory>},
};

constexpr Example kExamples[] = {
    {"gov why"},
    {"gov why -C ../api", "which Go go -C ../api would run"},
    {"GOV_VERSION=1.24 gov why", "with that variable set"},
};

constexpr OwnExitCode kExitCodes[] = {
    {2, "a pin cannot be understood, or there is no such directory"},
    {10, "the version is not installed, or nothing is chosen and there is no system Go"},
};

}  // namespace

constexpr Command kWhyCommand({
    .name = "why",
    .summary = "Explain the choice, and what the go command will do",
    .group = Group::use,
    .runner = runs<run_why>,
    .options = kOptions,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
