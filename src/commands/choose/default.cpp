// SPDX-License-Identifier: MIT
#include <string>

#include "base/text.hpp"
#include "commands/choose/choose.hpp"
#include "commands/usable_request.hpp"
#include "golang/request_words.hpp"
#include "json/json_text.hpp"
#include "store/default_version.hpp"
#include "store/store_access.hpp"

namespace gov {
namespace {

struct DefaultOptions {
  std::string request;  // "" shows the default
  bool unset = false;
};

CommandResult show_default(Session& session) {
  GOV_TRY_ASSIGN(const std::optional<VersionRequest> request, read_default(session.layout));
  if (session.wants_json()) {
    JsonValue document = JsonValue::object({{"format", 1}});
    document.set("request", request ? JsonValue(request->to_string()) : JsonValue());
    session.reporter.data(to_json_text(document));
    return kSuccess;
  }
  if (!request) {
    session.reporter.status(
        "no default is set; the system Go serves. To set one: gov default VERSION");
    return kSuccess;
  }
  session.reporter.data(concat(request->to_string(), "\n"));
  return kSuccess;
}

/// gov default [REQUEST]: the Go for every place that chooses none.
CommandResult run_default(Session& session, const DefaultOptions& options) {
  if (options.unset) {
    if (!options.request.empty()) return fail(ErrorKind::usage, "--unset goes without a version");
    GOV_TRY(clear_default(session.layout));
    session.reporter.status("no default is set any more; the system Go serves");
    return kSuccess;
  }
  if (options.request.empty()) return show_default(session);
  GOV_TRY_ASSIGN(const VersionRequest request, parse_request(options.request));
  GOV_TRY(check_usable(session.layout, request, session.machine.platforms.native));
  GOV_TRY(prepare_store(session.layout));
  GOV_TRY(write_default(session.layout, request));
  session.reporter.status(concat("the default is now ", request.to_string()));
  return warn_if_missing(session, request);
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
});

}  // namespace gov
