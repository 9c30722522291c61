// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.hpp"
#include "base/environment.hpp"
#include "base/result.hpp"
#include "shell/shell_question.hpp"
#include "shell/startup_files.hpp"

namespace gov {

/// The folders of the start-up files according to the environment: HOME, ZDOTDIR, XDG_CONFIG_HOME.
/// Errors: usage without HOME.
[[nodiscard]] Result<StartupFolders> startup_folders(const Environment& environment);

/// The same after asking the shell `program`, because only zsh knows the ZDOTDIR that a start-up
/// file sets. Without an answer that is an absolute path, `folders` stay as they are. Starts up to
/// three processes.
[[nodiscard]] StartupFolders ask_for_startup_folders(StartupFolders folders,
                                                     const ShellProgram& program,
                                                     const Clock& clock);

}  // namespace gov
