// SPDX-License-Identifier: MIT
#include <array>

#include "commands/decide.hpp"
#include "commands/notices.hpp"
#include "commands/use/use.hpp"
#include "commands/use/why_report.hpp"
#include "json/json_text.hpp"

namespace gov {
namespace {

/// What the shim changes of what the go command listens to.
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

WhyReport make_report(const Session& session) {
  const ResolveInput input = resolve_input(session);
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

/// gov why: which Go is in force here, everything that was looked at, what the shim sets, and what
/// the go command itself will then do. A Go that cannot run is explained as well; the exit code is
/// that of the error.
CommandResult run_why(Session& session) {
  const WhyReport report = make_report(session);
  session.reporter.data(session.wants_json() ? to_json_text(why_json(report))
                                             : why_text(report, session.look));
  return report.error ? exit_code(*report.error) : kSuccess;
}

constexpr Example kExamples[] = {
    {"gov why"},
    {"GOV_VERSION=1.24 gov why", "what would happen with that"},
};

constexpr OwnExitCode kExitCodes[] = {
    {2, "a pin cannot be understood"},
    {10, "the version is not installed, or nothing is chosen and there is no system Go"},
};

}  // namespace

constexpr Command kWhyCommand({
    .name = "why",
    .summary = "Explain the choice, and what the go command will do",
    .group = Group::use,
    .runner = runs<run_why>,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
