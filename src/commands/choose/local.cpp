// SPDX-License-Identifier: MIT
#include <string>

#include "base/text.hpp"
#include "commands/choose/choose.hpp"
#include "commands/choose/written_choice.hpp"
#include "commands/decide.hpp"
#include "commands/published_request.hpp"
#include "golang/request_words.hpp"
#include "json/json_text.hpp"
#include "resolve/pin_search.hpp"
#include "resolve/pin_writing.hpp"
#include "store/usable_request.hpp"

namespace gov {
namespace {

struct PinOptions {
  std::string request;  // "" shows the pin in force
  bool unset = false;
};

/// Says when GOV_VERSION overrides the pin that is printed.
std::vector<Notice> notices_about(const Session& session, const Pin& pin) {
  const WrittenChoice choice{.request = pin.request, .rule = Rule::pin_file, .file = pin.file};
  auto above = standing_above(resolve_input(session), choice);
  if (!above) return {};
  return {{"other-choice-first", std::move(*above)}};
}

CommandResult show_pin(Session& session, const std::string& directory) {
  GOV_TRY_ASSIGN(const std::optional<Pin> pin, find_pin({.directory = directory,
                                                         .environment = session.environment,
                                                         .stores = session.stores}));
  if (!pin) {
    return fail(ErrorKind::failure, concat("no version is pinned for ", in_quotes(directory)))
        .with_hint("gov local VERSION");
  }
  const std::vector<Notice> notices = notices_about(session, *pin);
  if (session.wants_json()) {
    session.reporter.data(to_json_text(JsonValue::object({{"format", 1},
                                                          {"request", pin->request.to_string()},
                                                          {"file", pin->file},
                                                          {"line", pin->line},
                                                          {"notices", notices_json(notices)}})));
    return kSuccess;
  }
  session.reporter.data(concat(pin->request.to_string(), "\n"));
  session.reporter.detail(concat("pinned by ", printable(pin->file, 4096)));
  say(session, notices);
  return kSuccess;
}

/// Removes the pin. A missing pin is no error, so a script may do this twice; the message says
/// which Go is used then.
CommandResult unset_pin(Session& session, const std::string& directory) {
  GOV_TRY_ASSIGN(const std::optional<RemovedPin> removed, remove_pin(directory));
  if (session.wants_json()) {
    JsonValue document = JsonValue::object({{"format", 1}});
    document.set("removed", removed ? JsonValue(removed->request.to_string()) : JsonValue());
    session.reporter.data(to_json_text(document));
    return kSuccess;
  }
  const std::string what =
      !removed ? concat("there is no pin in .go-version in ", printable(directory, 4096))
      : removed->is_file_removed ? concat("removed ", printable(removed->file, 4096),
                                          ", which pinned ", removed->request.to_string())
                                 : concat("removed the pin ", removed->request.to_string(),
                                          " from ", printable(removed->file, 4096));
  session.reporter.status(concat(what, "; ", what_will_be_used(session)));
  return kSuccess;
}

/// gov local [REQUEST]: writes .go-version in the working directory, keeping its comments; without
/// a request, prints the pin in force there.
CommandResult run_pin(Session& session, const PinOptions& options) {
  if (options.unset && !options.request.empty()) {
    return fail(ErrorKind::usage, "a version and --unset cannot be combined")
        .with_hint("gov local --unset");
  }
  GOV_TRY_ASSIGN(const std::string directory, directory_to_pin(session));
  if (options.unset) return unset_pin(session, directory);
  if (options.request.empty()) return show_pin(session, directory);

  GOV_TRY_ASSIGN(const VersionRequest request, parse_request(options.request));
  GOV_TRY(check_usable(session.layout, request, session.machine.platforms.native));
  GOV_TRY(check_pin_file(directory, request));
  GOV_TRY(check_published(session, request));
  GOV_TRY_ASSIGN(const WrittenChoice choice, pin_in(session, directory, request));
  return report_choice(session, choice);
}

constexpr std::string_view kOtherWords[] = {"pin"};

constexpr Argument kArguments[] = {
    {.name = "VERSION",
     .help = "1.22.5, 1.22, latest, '>=1.21 <1.23', 1.22.5/arm64; without it, prints the pin",
     .completes = Completes::any_version,
     .fills = member<&PinOptions::request>},
};

constexpr Option kOptions[] = {
    {.name = "--unset",
     .help = "Remove the pin from .go-version; comments stay",
     .fills = member<&PinOptions::unset>},
};

constexpr Example kExamples[] = {
    {"gov local 1.22.5", "this directory and everything below it use 1.22.5"},
    {"gov local 1.22", "the newest installed patch of 1.22"},
    {"gov local", "print the pin"},
    {"gov local --unset", "remove the pin"},
};

constexpr OwnExitCode kExitCodes[] = {
    {1, "nothing is pinned here, or .go-version is a symbolic link"},
    {11, "no such version"},
};

}  // namespace

constexpr Command kLocalCommand({
    .name = "local",
    .other_words = kOtherWords,
    .summary = "Choose the version for this directory",
    .group = Group::choose,
    .runner = runs<run_pin>,
    .arguments = kArguments,
    .options = kOptions,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
