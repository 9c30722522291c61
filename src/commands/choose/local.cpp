// SPDX-License-Identifier: MIT
#include <string>

#include "base/text.hpp"
#include "commands/choose/choose.hpp"
#include "commands/usable_request.hpp"
#include "golang/request_words.hpp"
#include "json/json_text.hpp"
#include "resolve/pin_search.hpp"
#include "resolve/pin_writing.hpp"

namespace gov {
namespace {

struct PinOptions {
  std::string request;  // "" shows the pin in force
};

Error no_working_directory() {
  return fail(ErrorKind::failure, "cannot tell what the working directory is")
      .with_reason("it was deleted or cannot be reached");
}

CommandResult show_pin(Session& session, const std::string& directory) {
  GOV_TRY_ASSIGN(const std::optional<Pin> pin, find_pin({.directory = directory,
                                                         .environment = session.environment,
                                                         .stores = session.stores}));
  if (!pin) {
    return fail(ErrorKind::failure, concat("no version is pinned for ", in_quotes(directory)))
        .with_hint("gov local VERSION");
  }
  if (session.wants_json()) {
    session.reporter.data(to_json_text(JsonValue::object({{"format", 1},
                                                          {"request", pin->request.to_string()},
                                                          {"file", pin->file},
                                                          {"line", pin->line}})));
  } else {
    session.reporter.data(concat(pin->request.to_string(), "\n"));
    session.reporter.detail(concat("pinned by ", printable(pin->file, 4096)));
  }
  return kSuccess;
}

/// gov local [REQUEST]: writes .go-version in the working directory, keeping its comments; without
/// a request shows the pin that is in force there.
CommandResult run_pin(Session& session, const PinOptions& options) {
  const auto directory = logical_working_directory(session.environment);
  if (!directory) return no_working_directory();
  if (options.request.empty()) return show_pin(session, *directory);

  GOV_TRY_ASSIGN(const VersionRequest request, parse_request(options.request));
  GOV_TRY(check_usable(session.layout, request, session.machine.platforms.native));
  GOV_TRY_ASSIGN(const std::string file, write_pin(*directory, request));
  session.reporter.status(concat("pinned ", request.to_string(), " in ", printable(file, 4096)));
  return warn_if_missing(session, request);
}

constexpr std::string_view kOtherWords[] = {"pin"};

constexpr Argument kArguments[] = {
    {.name = "VERSION",
     .help = "1.22.5, 1.22, latest, '>=1.21 <1.23', 1.22.5/arm64; without it, prints the pin",
     .completes = Completes::any_version,
     .fills = member<&PinOptions::request>},
};

constexpr Example kExamples[] = {
    {"gov local 1.22.5", "this directory and everything below it use 1.22.5"},
    {"gov local 1.22", "the newest installed patch of 1.22"},
    {"gov local", "print the pin"},
};

constexpr OwnExitCode kExitCodes[] = {{1, "nothing is pinned here"}};

}  // namespace

constexpr Command kLocalCommand({
    .name = "local",
    .other_words = kOtherWords,
    .summary = "Choose the version for this directory",
    .group = Group::choose,
    .runner = runs<run_pin>,
    .arguments = kArguments,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
