// SPDX-License-Identifier: MIT
#include <string>

#include "base/text.hpp"
#include "commands/chosen_go.hpp"
#include "commands/decide.hpp"
#include "commands/use/use.hpp"
#include "json/json_text.hpp"

namespace gov {
namespace {

struct WhichOptions {
  std::string tool = "go";
};

/// gov which TOOL: the real file that a shim would run here, never the shim.
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

constexpr Argument kArguments[] = {
    {.name = "TOOL",
     .help = "go (the default) or gofmt",
     .completes = Completes::tool,
     .fills = member<&WhichOptions::tool>},
};

constexpr Example kExamples[] = {
    {"gov which"},
    {"gov which gofmt"},
};

constexpr OwnExitCode kExitCodes[] = {{10, "this Go has no such program"}};

}  // namespace

constexpr Command kWhichCommand({
    .name = "which",
    .summary = "Show the real file behind go or gofmt",
    .group = Group::use,
    .runner = runs<run_which>,
    .arguments = kArguments,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
