// SPDX-License-Identifier: MIT
#include "commands/where.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "commands/chosen_go.hpp"
#include "json/json_text.hpp"

namespace gov {
namespace {

/// GOROOT of the system Go: the folder above bin of the real file, as the go command finds it.
std::string system_goroot(const ChosenGo& go) {
  const std::string program = concat(go.bin, "/go");
  return parent_directory(parent_directory(canonical_path(program).value_or(program)));
}

}  // namespace

CommandResult run_where(Session& session, const WhereOptions& options) {
  std::optional<VersionRequest> request;
  if (!options.request.empty()) {
    GOV_TRY_ASSIGN(request, parse_request(options.request));
  }
  GOV_TRY_ASSIGN(Decision decision, decide(session, request));
  GOV_TRY_ASSIGN(const ChosenGo go, choose_go(session, std::move(decision)));
  const std::string goroot = go.decision.toolchain ? go.decision.toolchain->goroot : system_goroot(go);
  if (session.wants_json()) {
    session.reporter.data(to_json_text(JsonValue::object({{"format", 1}, {"goroot", goroot}})));
  } else {
    session.reporter.data(concat(goroot, "\n"));
  }
  return kSuccess;
}

}  // namespace gov
