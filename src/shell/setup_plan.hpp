// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shell/file_edit.hpp"
#include "shell/integration_lines.hpp"
#include "shell/shell_question.hpp"
#include "shell/startup_folders.hpp"

// Plans which of the user's files setup changes, and how. Reads files but writes none.

namespace gov {

/// A shell for gov setup or gov setup --undo.
struct SetupShell {
  Shell shell;
  std::optional<ShellProgram> program;  // absent: not installed
  StartupFolders folders;
};

/// The shell that $SHELL names, if gov knows it.
[[nodiscard]] std::optional<Shell> login_shell(const Environment& environment);

/// Asks the shell, if it is installed, where its files are. Errors: usage without HOME.
[[nodiscard]] Result<SetupShell> describe_shell(Shell shell, const Environment& environment,
                                                const GovPlaces& gov, const Clock& clock);

/// All shells. A shell that is not the login shell and has no start-up file is not started, because
/// starting a shell creates its folders. Errors: usage without HOME.
[[nodiscard]] Result<std::vector<SetupShell>> describe_all_shells(const Environment& environment,
                                                                  const GovPlaces& gov,
                                                                  const Clock& clock);

/// Whether one of the shell's files contains a gov block, which means that the shell was set up
/// before. Damaged blocks and unreadable files do not count.
[[nodiscard]] bool has_block(const SetupShell& shell);

/// An edit for each file that should have a block and for each that has one, even if nothing
/// changes. Errors: failure for damaged markers and unreadable files.
[[nodiscard]] Result<std::vector<FileEdit>> plan_setup(const std::vector<SetupShell>& shells,
                                                       const std::string& scripts, HookStyle hook);

struct UndoPlan {
  std::vector<FileEdit> edits;
  std::vector<std::string> warnings;  // about unreadable files
};

/// An edit for each file of these shells that may hold a block, also where nothing changes. A file
/// that holds nothing else and has no backup was made by gov, and is deleted. Errors: failure for
/// damaged markers.
[[nodiscard]] Result<UndoPlan> plan_undo(const std::vector<SetupShell>& shells,
                                         const FileBackups& backups);

}  // namespace gov
