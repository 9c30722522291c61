// SPDX-License-Identifier: MIT
#include "commands/choose/shell.hpp"

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "commands/usable_request.hpp"
#include "golang/request_words.hpp"

namespace gov {
namespace {

constexpr std::string_view kVariable = "GOV_VERSION";

CommandResult show_choice(Session& session) {
  const auto chosen = session.environment.find_non_empty(kVariable);
  if (!chosen) {
    return fail(ErrorKind::failure, "no version is chosen for this shell")
        .with_hint("gov shell VERSION");
  }
  session.reporter.data(concat(printable(*chosen), "\n"));
  return kSuccess;
}

Error not_in_this_shell(const std::string& command) {
  return fail(ErrorKind::usage, "cannot change the environment of your shell")
      .with_reason("only the shell function gov can do that, and this shell has not loaded it")
      .with_hint(concat("gov setup, or in this shell: ", command));
}

}  // namespace

CommandResult run_shell_choice(Session& session, const ShellChoiceOptions& options) {
  if (options.unset && !options.request.empty()) {
    return fail(ErrorKind::usage, "a version and --unset exclude each other")
        .with_hint("gov shell --unset");
  }
  if (options.unset) return not_in_this_shell("unset GOV_VERSION");
  if (options.request.empty()) return show_choice(session);
  GOV_TRY_ASSIGN(const VersionRequest request, parse_request(options.request));
  GOV_TRY(check_usable(session.layout, request, session.machine.platforms.native));
  const std::string text = request.to_string();
  if (session.environment.find("GOV_SHELL_FUNCTION") != "1") {
    return not_in_this_shell(concat("export GOV_VERSION=", shell_word(text)));
  }
  session.reporter.data(concat(text, "\n"));
  return kSuccess;
}

}  // namespace gov
