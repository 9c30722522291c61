// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "commands/chosen_go.hpp"
#include "commands/decide.hpp"
#include "commands/notices.hpp"
#include "commands/use/use.hpp"
#include "json/json_text.hpp"

namespace gov {
namespace {

std::string origin_of(const Decision& decision) {
  if (decision.is_by_version_file()) {
    return concat(printable(decision.file, 4096), ":", std::to_string(decision.line));
  }
  return reason_of(decision);
}

JsonValue to_json(const ChosenGo& go, const std::vector<Notice>& notices) {
  const Decision& decision = go.decision;
  JsonValue document = JsonValue::object({{"format", 1}, {"rule", names_of(decision.rule).json}});
  if (decision.request) document.set("request", decision.request->to_string());
  if (decision.is_by_version_file()) document.set("file", decision.file).set("line", decision.line);
  if (decision.toolchain) {
    document.set("version", decision.toolchain->version.to_string());
    document.set("platform", decision.toolchain->platform.to_string());
    document.set("goroot", decision.toolchain->goroot);
  }
  document.set("bin", go.bin);
  document.set("notices", notices_json(notices));
  return document;
}

/// gov current: prints in one line which Go is used here and what decided.
CommandResult run_current(Session& session) {
  GOV_TRY_ASSIGN(Decision decision, decide(session));
  GOV_TRY_ASSIGN(const ChosenGo go, choose_go(session, std::move(decision)));
  const std::vector<Notice> notices = typed_go_notices(session, PathHook::has_run);
  if (session.wants_json()) {
    session.reporter.data(to_json_text(to_json(go, notices)));
    return kSuccess;
  }
  const std::string name =
      go.decision.toolchain ? display_name(*go.decision.toolchain, session.machine.platforms.native)
                            : concat("system Go in ", printable(go.bin, 4096));
  session.reporter.data(
      with_tilde(concat(name, " (", origin_of(go.decision), ")\n"), session.look.home));
  say(session, notices);
  return kSuccess;
}

constexpr Example kExamples[] = {
    {"gov current"},
    {"gov current --json", "for programs"},
};

constexpr OwnExitCode kExitCodes[] = {
    {2, "a pin cannot be understood"},
    {10, "the version is not installed, or nothing is chosen and there is no system Go"},
};

}  // namespace

constexpr Command kCurrentCommand({
    .name = "current",
    .summary = "Show which Go is used here, and what decided",
    .group = Group::use,
    .runner = runs<run_current>,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
