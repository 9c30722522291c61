// SPDX-License-Identifier: MIT
#include "shell/setup_plan.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/text.hpp"
#include "shell/marked_block.hpp"

namespace gov {
namespace {

bool holds_markers(const std::string& text) { return text.find(kBlockBegin) != std::string::npos; }

bool has_startup_file(Shell shell, const StartupFolders& folders) {
  const auto files = possible_startup_files(shell, folders);
  return std::any_of(files.begin(), files.end(),
                     [](const StartupFile& file) { return status_of_link(file.path).has_value(); });
}

/// An edit that leaves the file unchanged. Errors: those of reading.
Result<FileEdit> read_unchanged(const std::string& path) {
  return plan_edit(path,
                   [](std::string_view text) -> Result<std::string> { return std::string(text); });
}

Result<FileEdit> plan_block(const StartupFile& file, const SetupShell& shell,
                            const std::string& scripts, HookStyle hook) {
  const std::string lines = integration_lines({.shell = shell.shell,
                                               .scripts = scripts,
                                               .home = shell.folders.home,
                                               .hook = file.has_hook ? hook : HookStyle::none});
  return plan_edit(file.path, [&](std::string_view text) { return with_block(text, lines); });
}

}  // namespace

std::optional<Shell> login_shell(const Environment& environment) {
  const auto program = environment.find_non_empty("SHELL");
  return program ? parse_shell(*program) : std::nullopt;
}

Result<SetupShell> describe_shell(Shell shell, const Environment& environment, const GovPlaces& gov,
                                  const Clock& clock) {
  GOV_TRY_ASSIGN(StartupFolders folders, startup_folders(environment));
  auto program = find_shell(shell, environment, gov);
  if (program) folders = ask_for_startup_folders(std::move(folders), *program, clock);
  // A fresh shell starts without a ZDOTDIR that .zshenv exported.
  if (program && program->environment.find("ZDOTDIR") != folders.zsh_environment)
    program->environment.unset("ZDOTDIR");
  return SetupShell{.shell = shell, .program = std::move(program), .folders = std::move(folders)};
}

Result<std::vector<SetupShell>> describe_all_shells(const Environment& environment,
                                                    const GovPlaces& gov, const Clock& clock) {
  GOV_TRY_ASSIGN(const StartupFolders folders, startup_folders(environment));
  std::vector<SetupShell> shells;
  for (const Shell shell : kShells) {
    if (shell == login_shell(environment) || has_startup_file(shell, folders)) {
      GOV_TRY_ASSIGN(SetupShell described, describe_shell(shell, environment, gov, clock));
      shells.push_back(std::move(described));
    } else {
      shells.push_back(
          {.shell = shell, .program = find_shell(shell, environment, gov), .folders = folders});
    }
  }
  return shells;
}

bool has_block(const SetupShell& shell) {
  const auto files = possible_startup_files(shell.shell, shell.folders);
  return std::any_of(files.begin(), files.end(), [](const StartupFile& file) {
    const auto present = read_unchanged(file.path);
    return present && block_lines(*present->after);
  });
}

Result<std::vector<FileEdit>> plan_setup(const std::vector<SetupShell>& shells,
                                         const std::string& scripts, HookStyle hook) {
  std::vector<FileEdit> edits;
  for (const SetupShell& shell : shells) {
    const auto wanted = startup_files(shell.shell, shell.folders);
    for (const StartupFile& file : possible_startup_files(shell.shell, shell.folders)) {
      const bool is_wanted = std::any_of(
          wanted.begin(), wanted.end(), [&](const auto& other) { return other.path == file.path; });
      if (!is_wanted) {
        const auto present = read_unchanged(file.path);
        if (!present || !holds_markers(*present->after)) continue;
      }
      GOV_TRY_ASSIGN(FileEdit edit, plan_block(file, shell, scripts, hook));
      edits.push_back(std::move(edit));
    }
  }
  return edits;
}

Result<UndoPlan> plan_undo(const std::vector<SetupShell>& shells, const FileBackups& backups) {
  UndoPlan plan;
  for (const SetupShell& shell : shells) {
    for (const StartupFile& file : possible_startup_files(shell.shell, shell.folders)) {
      if (auto present = read_unchanged(file.path); !present) {
        plan.warnings.push_back(concat("not looked into: ", present.error().what, ": ",
                                       join(present.error().because, ": ")));
        continue;
      }
      GOV_TRY_ASSIGN(FileEdit edit, plan_edit(file.path, without_block));
      const bool held_nothing_else = edit.changes_something() && edit.after->empty();
      if (held_nothing_else && !backups.has(file.path)) edit.after = std::nullopt;
      plan.edits.push_back(std::move(edit));
    }
  }
  return plan;
}

}  // namespace gov
