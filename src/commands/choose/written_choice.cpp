// SPDX-License-Identifier: MIT
#include "commands/choose/written_choice.hpp"

#include <utility>

#include "base/path.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "commands/chosen_go.hpp"
#include "commands/decide.hpp"
#include "golang/parsed_pin.hpp"
#include "json/json_text.hpp"
#include "resolve/pin_search.hpp"
#include "resolve/pin_writing.hpp"
#include "store/default_version.hpp"
#include "store/named_versions.hpp"
#include "store/store_access.hpp"

namespace gov {
namespace {

/// The pin that a new pin in `directory` overrides. A file that cannot be parsed is overridden as
/// well, but not mentioned.
std::optional<Pin> overridden_pin(const Session& session, std::string_view directory) {
  const auto above = directory_above(directory);
  if (!above) return std::nullopt;
  auto pin =
      find_pin({.directory = *above, .environment = session.environment, .stores = session.stores});
  return pin ? std::move(*pin) : std::nullopt;
}

/// Absent for the system Go and for names, which are looked up when they are used.
Result<std::optional<Toolchain>> installed_for(const Session& session,
                                               const VersionRequest& request) {
  GOV_TRY_ASSIGN(NamedMeaning meaning,
                 expand_name(session.layout, request, session.machine.platforms.native));
  if (meaning.linked) return std::move(meaning.linked);
  return find_toolchain(session.stores, meaning.request, session.machine.platforms);
}

JsonValue to_json(const WrittenChoice& choice, const std::optional<Toolchain>& toolchain,
                  const std::vector<Notice>& notices) {
  JsonValue document = JsonValue::object({{"format", 1}, {"request", choice.request.to_string()}});
  if (choice.rule == Rule::pin_file) document.set("file", choice.file);
  document.set("version", toolchain ? JsonValue(toolchain->version.to_string()) : JsonValue());
  document.set("notices", notices_json(notices));
  return document;
}

}  // namespace

Result<std::string> directory_to_pin(const Session& session) {
  if (auto directory = logical_working_directory(session.environment)) return std::move(*directory);
  return fail(ErrorKind::failure, "cannot tell what the working directory is")
      .with_reason("it was deleted or cannot be reached");
}

Result<WrittenChoice> pin_in(Session& session, const std::string& directory,
                             const VersionRequest& request) {
  const auto overridden = overridden_pin(session, directory);
  GOV_TRY_ASSIGN(std::string file, write_pin(directory, request));
  std::string message = concat("pinned ", request.to_string(), " in ", printable(file, 4096));
  if (overridden && overridden->request.to_string() != request.to_string()) {
    message += concat("; here it overrides ", printable(overridden->file, 4096), ":",
                      std::to_string(overridden->line), ", which says ",
                      said_by_file(overridden->request, overridden->written));
  }
  session.reporter.status(message);
  return WrittenChoice{.request = request, .rule = Rule::pin_file, .file = std::move(file)};
}

Result<WrittenChoice> make_default(Session& session, const VersionRequest& request) {
  GOV_TRY(prepare_store(session.layout));
  GOV_TRY(write_default(session.layout, request));
  session.reporter.status(concat("the default is now ", request.to_string()));
  return WrittenChoice{.request = request, .rule = Rule::default_version};
}

CommandResult report_choice(Session& session, const WrittenChoice& choice) {
  GOV_TRY_ASSIGN(const auto toolchain, installed_for(session, choice.request));
  const std::vector<Notice> notices = choice_notices(session, choice);
  if (session.wants_json()) {
    session.reporter.data(to_json_text(to_json(choice, toolchain, notices)));
    return kSuccess;
  }
  if (!toolchain && !choice.request.is_system()) {
    session.reporter.warning(concat("it is not installed yet; run: gov install ",
                                    shell_word(choice.request.to_string())));
  }
  say(session, notices);
  return kSuccess;
}

std::string what_will_be_used(const Session& session) {
  auto decision = decide(session);
  if (!decision) return concat("go cannot run here: ", decision.error().what);
  const auto go = choose_go(session, std::move(*decision));
  if (!go) return concat("go cannot run here: ", go.error().what);
  if (!go->decision.toolchain) return "the system Go will be used";
  return concat(display_name(*go->decision.toolchain, session.machine.platforms.native),
                " will be used (", reason_of(go->decision), ")");
}

}  // namespace gov
