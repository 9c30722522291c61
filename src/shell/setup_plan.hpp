// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shell/file_edit.hpp"
#include "shell/integration_lines.hpp"
#include "shell/shell_question.hpp"
#include "shell/startup_folders.hpp"

// Which files of the user's setup changes, and how. Reads files, and writes none.

namespace gov {

/// A shell that is set up, or freed of gov.
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

/// All shells. One that is neither the login shell nor has a start-up file is not started, because
/// a shell that is started makes its folders. Errors: usage without HOME.
[[nodiscard]] Result<std::vector<SetupShell>> describe_all_shells(const Environment& environment,
                                                                  const GovPlaces& gov,
                                                                  const Clock& clock);

/// Whether one of the shell's files holds a block of gov's, so that it was set up before. Damaged
/// blocks and files that cannot be read do not count.
[[nodiscard]] bool has_block(const SetupShell& shell);

/// An edit for each file that is to hold a block and for each that holds one already, also where
/// nothing changes. Errors: failure for damaged markers and files that cannot be read.
[[nodiscard]] Result<std::vector<FileEdit>> plan_setup(const std::vector<SetupShell>& shells,
                                                       const std::string& scripts, HookStyle hook);

struct UndoPlan {
  std::vector<FileEdit> edits;
  std::vector<std::string> warnings;  // files that cannot be looked into
};

/// An edit for each file of these shells that may hold a block, also where nothing changes.
/// Errors: failure for damaged markers.
[[nodiscard]] Result<UndoPlan> plan_undo(const std::vector<SetupShell>& shells);

}  // namespace gov
