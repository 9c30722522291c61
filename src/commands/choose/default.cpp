// SPDX-License-Identifier: MIT
#include <string>

#include "base/text.hpp"
#include "commands/choose/choose.hpp"
#include "commands/choose/written_choice.hpp"
#include "commands/published_request.hpp"
#include "golang/request_words.hpp"
#include "json/json_text.hpp"
#include "resolve/system_go.hpp"
#include "store/default_version.hpp"
#include "store/usable_request.hpp"

namespace gov {
namespace {

struct DefaultOptions {
  std::string request;  // "" shows the default
  bool unset = false;
};

/// What runs where no version is chosen, while no default is set.
std::string without_default(const Session& session) {
  const bool has_system_go =
      find_system_tool(session.environment, session.layout, "go").has_value();
  return has_system_go ? "the system Go will be used"
                       : "there is no system Go, so go will not run where no version is chosen";
}

CommandResult show_default(Session& session) {
  GOV_TRY_ASSIGN(const std::optional<VersionRequest> request, read_default(session.layout));
  if (session.wants_json()) {
    JsonValue document = JsonValue::object({{"format", 1}});
    document.set("request", request ? JsonValue(request->to_string()) : JsonValue());
    session.reporter.data(to_json_text(document));
    return kSuccess;
  }
  if (!request) {
    session.reporter.status(concat("no default is set; ", without_default(session),
                                   ". To set one: gov default VERSION"));
    return kSuccess;
  }
  session.reporter.data(concat(request->to_string(), "\n"));
  return kSuccess;
}

CommandResult unset_default(Session& session) {
  GOV_TRY(clear_default(session.layout));
  session.reporter.status(concat("default cleared; ", without_default(session)));
  return kSuccess;
}

/// gov default [REQUEST]: the Go used wherever no version is chosen.
CommandResult run_default(Session& session, const DefaultOptions& options) {
  if (options.unset && !options.request.empty()) {
    return fail(ErrorKind::usage, "a version and --unset cannot be combined")
        .with_hint("gov default --unset");
  }
  if (options.unset) return unset_default(session);
  if (options.request.empty()) return show_default(session);
  GOV_TRY_ASSIGN(const VersionRequest request, parse_request(options.request));
  GOV_TRY(check_usable(session.layout, request, session.machine.platforms.native));
  GOV_TRY(check_published(session, request));
  GOV_TRY_ASSIGN(const WrittenChoice choice, make_default(session, request));
  return report_choice(session, choice);
}

constexpr std::string_view kOtherWords[] = {"global"};

constexpr Argument kArguments[] = {
    {.name = "VERSION",
     .help = "1.22.5, 1.22, latest, '>=1.21 <1.23', 1.22.5/arm64; without it, prints the default",
     .completes = Completes::any_version,
     .fills = member<&DefaultOptions::request>},
};

constexpr Option kOptions[] = {
    {.name = "--unset",
     .help = "Clear the default: the system Go is used",
     .fills = member<&DefaultOptions::unset>},
};

constexpr Example kExamples[] = {
    {"gov default 1.27", "the newest installed patch of 1.27"},
    {"gov default", "print the default"},
    {"gov default --unset"},
};

constexpr OwnExitCode kExitCodes[] = {{11, "no such version"}};

}  // namespace

constexpr Command kDefaultCommand({
    .name = "default",
    .other_words = kOtherWords,
    .summary = "Choose the version for everywhere else",
    .group = Group::choose,
    .runner = runs<run_default>,
    .arguments = kArguments,
    .options = kOptions,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
