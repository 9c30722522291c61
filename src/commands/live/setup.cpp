// SPDX-License-Identifier: MIT

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "commands/live/live.hpp"
#include "commands/live/shell_integration.hpp"
#include "shell/file_edit.hpp"
#include "shell/marked_block.hpp"

namespace gov {
namespace {

struct SetupOptions {
  std::vector<std::string> shells;  // none: the user's login shell
  bool undo = false;
  bool dry_run = false;
  bool shims_only = false;  // without the hook
};

Result<std::vector<Shell>> chosen_shells(const Session& session, const SetupOptions& options) {
  std::vector<Shell> shells;
  for (const std::string& text : options.shells) {
    GOV_TRY_ASSIGN(const Shell shell, parse_shell_option(text));
    if (std::find(shells.begin(), shells.end(), shell) == shells.end()) shells.push_back(shell);
  }
  if (!shells.empty()) return shells;
  const auto login_shell = session.environment.find_non_empty("SHELL");
  const auto shell = login_shell ? parse_shell(*login_shell) : std::nullopt;
  if (shell) return std::vector<Shell>{*shell};
  return fail(ErrorKind::usage, "cannot tell which shell to set up")
      .with_reason(login_shell ? concat("SHELL is ", in_quotes(*login_shell))
                               : std::string("SHELL is not set"))
      .with_hint("gov setup --shell bash (or zsh, fish)");
}

Result<std::vector<FileEdit>> plan_edits(const Session& session, const SetupOptions& options) {
  std::vector<FileEdit> edits;
  GOV_TRY_ASSIGN(const std::vector<Shell> shells, chosen_shells(session, options));
  const IntegrationPaths paths = integration_paths(session);
  for (const Shell shell : shells) {
    GOV_TRY_ASSIGN(const std::vector<StartupFile> files, startup_files(shell, session.environment));
    for (const StartupFile& file : files) {
      const bool has_hook = file.has_hook && !options.shims_only;
      const std::string lines = integration_lines(shell, file.shims, has_hook, paths);
      GOV_TRY_ASSIGN(FileEdit edit, plan_edit(file.path, [&](std::string_view text) {
                       return options.undo ? without_block(text) : with_block(text, lines);
                     }));
      if (edit.changes_something()) edits.push_back(std::move(edit));
    }
  }
  return edits;
}

/// gov setup: puts one marked block into the start-up files of a shell, shows what changes, and
/// keeps a backup of each file it touches the first time. A second run changes nothing; --undo
/// takes the block out again and leaves every other byte as it was.
CommandResult run_setup(Session& session, const SetupOptions& options) {
  GOV_TRY_ASSIGN(const std::vector<FileEdit> edits, plan_edits(session, options));
  if (!options.undo && !options.dry_run) GOV_TRY(install_shell_scripts(session));
  if (edits.empty()) {
    session.reporter.status(options.undo ? "there is nothing of gov's in the start-up files"
                                         : "everything is set up already");
    return kSuccess;
  }
  for (const FileEdit& edit : edits) session.reporter.status(diff_text(edit));
  if (options.dry_run) {
    session.reporter.status("nothing was changed (--dry-run)");
    return kSuccess;
  }
  GOV_TRY(options.undo ? undo_edits(edits, "gov setup") : apply_edits(edits, "gov setup"));
  session.reporter.status(options.undo ? "done; start a new shell"
                                       : "done; start a new shell, or see gov help setup");
  return kSuccess;
}

constexpr Option kOptions[] = {
    {.name = "--shell",
     .value = "bash|zsh|fish",
     .help = "For this shell; may be repeated",
     .completes = Completes::shell,
     .fills = member<&SetupOptions::shells>},
    {.name = "--shims-only",
     .help = "PATH only, without the hook",
     .fills = member<&SetupOptions::shims_only>},
    {.name = "--dry-run",
     .help = "Only show what would change",
     .fills = member<&SetupOptions::dry_run>},
    {.name = "--undo", .help = "Remove what setup added", .fills = member<&SetupOptions::undo>},
};

constexpr Example kExamples[] = {
    {"gov setup --dry-run", "show the changes"},
    {"gov setup", "for your login shell"},
    {"gov setup --undo"},
};

constexpr OwnExitCode kExitCodes[] = {
    {1, "the markers of a block do not pair"},
    {2, "no such shell"},
    {14, "a file is read-only; no file is changed then"},
};

}  // namespace

constexpr Command kSetupCommand({
    .name = "setup",
    .summary = "Make your shell use gov, or undo that",
    .group = Group::live,
    .runner = runs<run_setup>,
    .options = kOptions,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
