// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.hpp"
#include "base/environment.hpp"
#include "base/result.hpp"
#include "shell/shell_question.hpp"
#include "shell/startup_files.hpp"

namespace gov {

/// Where the environment says that the start-up files lie: HOME, ZDOTDIR, XDG_CONFIG_HOME. Errors:
/// usage without HOME.
[[nodiscard]] Result<StartupFolders> startup_folders(const Environment& environment);

/// The same after asking the shell, because only zsh knows the ZDOTDIR that a start-up file sets.
/// `program` is that shell, if it is installed; what it does not answer, or not with an absolute
/// path, is taken from the environment. Starts up to three processes.
[[nodiscard]] StartupFolders ask_for_startup_folders(StartupFolders folders,
                                                     const ShellProgram& program,
                                                     const Clock& clock);

}  // namespace gov
