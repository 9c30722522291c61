// SPDX-License-Identifier: MIT

#include <algorithm>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "base/path_list.hpp"
#include "base/text.hpp"
#include "commands/live/live.hpp"
#include "commands/live/setup_work.hpp"
#include "commands/live/shell_integration.hpp"
#include "shell/file_edit.hpp"
#include "shell/home_word.hpp"
#include "shell/setup_plan.hpp"

namespace gov {
namespace {

struct SetupOptions {
  std::vector<std::string> shells;       // none: the user's login shell and those set up before
  std::vector<std::string> more_shells;  // given with --shell
  std::string hook;
  bool undo = false;
  bool dry_run = false;
  bool yes = false;
  bool shims_only = false;  // without the hook
};

std::string home_of(const Session& session) {
  return std::string(session.environment.find("HOME").value_or(""));
}

Result<std::vector<Shell>> named_shells(const SetupOptions& options) {
  std::vector<std::string> words = options.shells;
  words.insert(words.end(), options.more_shells.begin(), options.more_shells.end());
  std::vector<Shell> shells;
  for (const std::string& word : words) {
    GOV_TRY_ASSIGN(const Shell shell, parse_shell_option(word, "gov setup"));
    if (std::find(shells.begin(), shells.end(), shell) == shells.end()) shells.push_back(shell);
  }
  return shells;
}

bool shows_changes(const Session& session, const std::vector<FileEdit>& edits) {
  bool is_any = false;
  for (const FileEdit& edit : edits) {
    if (!edit.changes_something()) continue;
    session.reporter.status(diff_text(edit, home_of(session)));
    is_any = true;
  }
  return is_any;
}

/// The shell to start for the changes to take effect: the login shell if it is among `shells`.
Shell shell_to_start(const Session& session, const std::vector<SetupShell>& shells) {
  const auto login = login_shell(session.environment);
  for (const SetupShell& one : shells) {
    if (one.shell == login) return one.shell;
  }
  return shells.front().shell;
}

bool has_shims_first(const Session& session) {
  const auto path = PathList::parse(session.environment.find("PATH").value_or(""));
  return !path.directories().empty() &&
         is_same_file(status_of(path.directories().front()), status_of(session.layout.shims()));
}

/// What to type next; "" when nothing has to be.
std::string next_step(const Session& session, const std::vector<SetupShell>& shells) {
  if (has_shims_first(session)) return "";
  return concat("; in this shell, now type: exec ", shell_name(shell_to_start(session, shells)));
}

CommandResult set_up(Session& session, const SetupOptions& options) {
  GOV_TRY_ASSIGN(const HookStyle hook, choose_hook(session, options.hook, options.shims_only));
  GOV_TRY_ASSIGN(const std::vector<Shell> named, named_shells(options));
  GOV_TRY_ASSIGN(const SetupWork work, plan_setup_work(session, named, hook));
  const bool has_changes = shows_changes(session, work.edits);
  if (options.dry_run) {
    session.reporter.status(has_changes ? "nothing was changed (--dry-run)"
                                        : "everything is set up already");
    return kSuccess;
  }
  if (has_changes && !options.yes) {
    if (!session.reporter.can_ask()) {
      return fail(ErrorKind::failure, "nothing was changed")
          .with_reason("there is no terminal on which to ask for confirmation")
          .with_hint("gov setup --yes");
    }
    if (!session.reporter.ask("Make these changes?", true)) {
      session.reporter.status("nothing was changed");
      return exit_code(ErrorKind::failure);
    }
  }
  GOV_TRY(do_setup_work(session, work, "gov setup"));
  if (!try_new_shells(session, work)) {
    session.reporter.status("the lines were written, but not every new shell finds gov's go");
    return exit_code(ErrorKind::check_failed);
  }
  session.reporter.status(
      concat(has_changes ? "done; new shells find gov's go" : "everything is set up already",
             next_step(session, work.shells)));
  return kSuccess;
}

/// Covers every shell, because the lines of shells used in the past are easily forgotten.
CommandResult undo(Session& session, const SetupOptions& options) {
  GOV_TRY_ASSIGN(const std::vector<Shell> named, named_shells(options));
  GOV_TRY_ASSIGN(const std::vector<SetupShell> shells,
                 named.empty()
                     ? describe_all_shells(session.environment, places_of(session), session.clock)
                     : describe_shells(session, named));
  const FileBackups backups(session.layout.backups());
  GOV_TRY_ASSIGN(const UndoPlan plan, plan_undo(shells, backups));
  for (const std::string& warning : plan.warnings) session.reporter.warning(warning);
  const bool has_changes = shows_changes(session, plan.edits);
  if (options.dry_run) {
    session.reporter.status(has_changes ? "nothing was changed (--dry-run)"
                                        : "the start-up files contain nothing of gov's");
    return kSuccess;
  }
  GOV_TRY_ASSIGN(const std::vector<std::string> kept,
                 undo_edits(plan.edits, {backups, "gov setup --undo"}));
  for (const std::string& backup : kept) {
    session.reporter.status(concat("kept ", home_text(backup, home_of(session)),
                                   ", which differs from the file as it is now"));
  }
  session.reporter.status(has_changes
                              ? "done; running shells keep the shims on PATH until they exit"
                              : "the start-up files contain nothing of gov's");
  return kSuccess;
}

/// gov setup: puts one marked block of a line or two into the start-up files of a shell. It shows
/// what changes and asks, keeps a backup of each file it touches the first time, and then starts
/// the shell to see whether it finds gov's go. A second run changes nothing; --undo takes the
/// blocks of all shells out again and leaves every other byte unchanged.
CommandResult run_setup(Session& session, const SetupOptions& options) {
  return options.undo ? undo(session, options) : set_up(session, options);
}

constexpr Argument kArguments[] = {
    {.name = "SHELL",
     .help = "bash, zsh or fish; without it, your login shell and those set up before",
     .completes = Completes::shell,
     .fills = member<&SetupOptions::shells>},
};

constexpr Option kOptions[] = {
    {.name = "--shell",
     .value = "bash|zsh|fish",
     .help = "For this shell; may be repeated",
     .completes = Completes::shell,
     .fills = member<&SetupOptions::more_shells>},
    {.name = "--hook",
     .value = "shims|path|none",
     .help = "What the prompt hook does (setting hook)",
     .fills = member<&SetupOptions::hook>},
    {.name = "--shims-only",
     .help = "PATH only, without the hook: --hook none",
     .fills = member<&SetupOptions::shims_only>},
    {.name = "--yes",
     .letter = "-y",
     .help = "Make the changes without asking",
     .fills = member<&SetupOptions::yes>},
    {.name = "--dry-run",
     .help = "Only show what would change",
     .fills = member<&SetupOptions::dry_run>},
    {.name = "--undo",
     .help = "Remove what setup added, for every shell or the named ones",
     .fills = member<&SetupOptions::undo>},
};

constexpr Example kExamples[] = {
    {"gov setup", "for your login shell; shows the changes and asks"},
    {"gov setup bash fish --yes", "without asking"},
    {"gov setup --undo"},
};

constexpr OwnExitCode kExitCodes[] = {
    {1, "the changes were declined, gov could not ask, or a block's markers are unpaired"},
    {2, "no such shell"},
    {14, "a file cannot be changed; no file was changed"},
    {20, "the lines were written, but a new shell does not find gov's go"},
};

}  // namespace

constexpr Command kSetupCommand({
    .name = "setup",
    .summary = "Make your shell use gov, or undo that",
    .group = Group::live,
    .runner = runs<run_setup>,
    .arguments = kArguments,
    .options = kOptions,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
