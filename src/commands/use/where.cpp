// SPDX-License-Identifier: MIT
#include <string>

#include "base/text.hpp"
#include "commands/chosen_go.hpp"
#include "commands/decide.hpp"
#include "commands/use/use.hpp"
#include "golang/request_words.hpp"
#include "json/json_text.hpp"

namespace gov {
namespace {

struct WhereOptions {
  std::string request;  // "" for the Go used here
};

/// gov where [REQUEST]: the GOROOT of an installed version.
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

constexpr Argument kArguments[] = {
    {.name = "VERSION",
     .help = "An installed version; without it, the one used here",
     .completes = Completes::installed,
     .fills = member<&WhereOptions::request>},
};

constexpr Example kExamples[] = {
    {"gov where 1.27"},
    {"ls \"$(gov where)/src\"", "the standard library of the Go used here"},
};

constexpr OwnExitCode kExitCodes[] = {{10, "not installed"}};

}  // namespace

constexpr Command kWhereCommand({
    .name = "where",
    .summary = "Show the GOROOT of a version",
    .group = Group::use,
    .runner = runs<run_where>,
    .arguments = kArguments,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
