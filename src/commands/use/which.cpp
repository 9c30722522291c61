// SPDX-License-Identifier: MIT
#include "commands/use/which.hpp"

#include "base/text.hpp"
#include "commands/chosen_go.hpp"
#include "commands/decide.hpp"
#include "json/json_text.hpp"

namespace gov {

CommandResult run_which(Session& session, const WhichOptions& options) {
  GOV_TRY_ASSIGN(Decision decision, decide(session));
  GOV_TRY_ASSIGN(const ChosenGo go, choose_go(session, std::move(decision)));
  const auto file = find_tool(go, options.tool);
  if (!file) {
    return fail(ErrorKind::not_installed,
                concat("this Go has no program ", in_quotes(options.tool)))
        .with_reason(concat("looked in ", in_quotes(go.bin)))
        .with_reason(reason_of(go.decision));
  }
  if (session.wants_json()) {
    session.reporter.data(to_json_text(JsonValue::object({{"format", 1}, {"file", *file}})));
  } else {
    session.reporter.data(concat(*file, "\n"));
  }
  return kSuccess;
}

}  // namespace gov
