// SPDX-License-Identifier: MIT
#include "commands/use/current.hpp"

#include "base/text.hpp"
#include "commands/chosen_go.hpp"
#include "commands/decide.hpp"
#include "json/json_text.hpp"

namespace gov {
namespace {

std::string origin_of(const Decision& decision) {
  if (decision.rule == Rule::pin_file) {
    return concat(printable(decision.file, 4096), ":", std::to_string(decision.line));
  }
  return reason_of(decision);
}

JsonValue to_json(const ChosenGo& go) {
  const Decision& decision = go.decision;
  JsonValue document = JsonValue::object({{"format", 1}, {"rule", names_of(decision.rule).json}});
  if (decision.request) document.set("request", decision.request->to_string());
  if (decision.rule == Rule::pin_file)
    document.set("file", decision.file).set("line", decision.line);
  if (decision.toolchain) {
    document.set("version", decision.toolchain->version.to_string());
    document.set("platform", decision.toolchain->platform.to_string());
    document.set("goroot", decision.toolchain->goroot);
  }
  document.set("bin", go.bin);
  return document;
}

}  // namespace

CommandResult run_current(Session& session) {
  GOV_TRY_ASSIGN(Decision decision, decide(session));
  GOV_TRY_ASSIGN(const ChosenGo go, choose_go(session, std::move(decision)));
  if (session.wants_json()) {
    session.reporter.data(to_json_text(to_json(go)));
    return kSuccess;
  }
  const std::string name =
      go.decision.toolchain ? display_name(*go.decision.toolchain, session.machine.platforms.native)
                            : concat("system Go in ", printable(go.bin, 4096));
  session.reporter.data(concat(name, " (", origin_of(go.decision), ")\n"));
  return kSuccess;
}

}  // namespace gov
