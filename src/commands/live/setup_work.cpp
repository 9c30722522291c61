// SPDX-License-Identifier: MIT
#include "commands/live/setup_work.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "commands/live/shell_integration.hpp"
#include "shell/file_edit.hpp"
#include "shell/integration_lines.hpp"
#include "shell/setup_check.hpp"

namespace gov {
namespace {

Result<std::vector<SetupShell>> login_and_earlier_shells(const Session& session) {
  const auto login = login_shell(session.environment);
  if (!login) {
    const auto program = session.environment.find_non_empty("SHELL");
    return fail(ErrorKind::usage, "cannot tell which shell to set up")
        .with_reason(program ? concat("SHELL is ", in_quotes(*program))
                             : std::string("SHELL is not set"))
        .with_hint("gov setup bash (or zsh, fish)");
  }
  GOV_TRY_ASSIGN(std::vector<SetupShell> shells,
                 describe_all_shells(session.environment, places_of(session), session.clock));
  std::erase_if(shells,
                [&](const SetupShell& one) { return one.shell != *login && !has_block(one); });
  return shells;
}

/// True when a new shell finds gov's go.
bool try_new_shell(Session& session, const SetupShell& shell, HookStyle hook) {
  if (!shell.program) {
    session.reporter.status(
        concat(shell_name(shell.shell), " is not installed and was not tested"));
    return true;
  }
  session.reporter.detail(concat("testing new shells: ", shell_name(shell.shell)));
  bool is_sound = true;
  const SetupExpectation expected{.shims = session.layout.shims(), .hook = hook};
  for (const SetupFinding& found : check_setup(shell, expected, session.clock)) {
    const bool is_problem = found.severity == SetupSeverity::problem;
    if (is_problem) session.reporter.warning(found.text);
    if (!is_problem) session.reporter.status(concat("note: ", found.text));
    is_sound = is_sound && !is_problem;
  }
  return is_sound;
}

}  // namespace

GovPlaces places_of(const Session& session) {
  return gov_places(session.layout, session.installation.shell_scripts);
}

Result<std::vector<SetupShell>> describe_shells(const Session& session,
                                                std::span<const Shell> shells) {
  std::vector<SetupShell> described;
  for (const Shell shell : shells) {
    GOV_TRY_ASSIGN(SetupShell one,
                   describe_shell(shell, session.environment, places_of(session), session.clock));
    described.push_back(std::move(one));
  }
  return described;
}

Result<SetupWork> plan_setup_work(const Session& session, std::span<const Shell> named,
                                  HookStyle hook) {
  GOV_TRY_ASSIGN(std::vector<SetupShell> shells, named.empty() ? login_and_earlier_shells(session)
                                                               : describe_shells(session, named));
  GOV_TRY_ASSIGN(std::vector<FileEdit> edits, plan_setup(shells, session.layout.shell(), hook));
  return SetupWork{.shells = std::move(shells), .hook = hook, .edits = std::move(edits)};
}

bool lacks_scripts(const Session& session, const SetupWork& work) {
  return std::any_of(work.shells.begin(), work.shells.end(), [&](const SetupShell& one) {
    const auto is_missing = [&](std::string_view name) {
      return !is_regular_file(path_in(session.layout.shell(), name));
    };
    return is_missing(one.shell == Shell::fish ? "env.fish" : "env.sh") ||
           (work.hook != HookStyle::none && is_missing(hook_file(one.shell, work.hook)));
  });
}

Result<void> do_setup_work(const Session& session, const SetupWork& work,
                           std::string_view command) {
  GOV_TRY(install_shell_scripts(session, work.hook));
  return apply_edits(work.edits, {FileBackups(session.layout.backups()), command});
}

bool try_new_shells(Session& session, const SetupWork& work) {
  bool is_sound = true;
  for (const SetupShell& shell : work.shells)
    is_sound = try_new_shell(session, shell, work.hook) && is_sound;
  return is_sound;
}

}  // namespace gov
