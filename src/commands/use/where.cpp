// SPDX-License-Identifier: MIT
#include "commands/use/where.hpp"

#include "base/text.hpp"
#include "commands/chosen_go.hpp"
#include "commands/decide.hpp"
#include "golang/request_words.hpp"
#include "json/json_text.hpp"

namespace gov {

CommandResult run_where(Session& session, const WhereOptions& options) {
  std::optional<VersionRequest> request;
  if (!options.request.empty()) {
    GOV_TRY_ASSIGN(request, parse_request(options.request));
  }
  GOV_TRY_ASSIGN(Decision decision, decide(session, request));
  GOV_TRY_ASSIGN(const ChosenGo go, choose_go(session, std::move(decision)));
  const std::string goroot = goroot_of(go);
  if (session.wants_json()) {
    session.reporter.data(to_json_text(JsonValue::object({{"format", 1}, {"goroot", goroot}})));
  } else {
    session.reporter.data(concat(goroot, "\n"));
  }
  return kSuccess;
}

}  // namespace gov
