// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "settings/settings.hpp"
#include "shell/dialect.hpp"

namespace gov {

struct IntegrationLines {
  Shell shell;
  std::string scripts;  // the folder in the store with env.sh, gov.bash, ...
  std::string home;     // "" where there is none
  HookStyle hook;       // for a file that only non-interactive shells read: none
};

/// The lines of a start-up file, complete with newlines: one that puts the shims first on PATH, and
/// one that loads the hook. Each reads a file of the store, if it is there, and does nothing else,
/// so the lines stay the same when gov is updated, and are silent where gov was removed. The first
/// is for any POSIX shell, because .profile is read by all of them.
[[nodiscard]] std::string integration_lines(const IntegrationLines& wanted);

/// The file of the store that loads the hook: "gov.bash", "path-hook.fish".
[[nodiscard]] std::string hook_file(Shell shell, HookStyle hook);

}  // namespace gov
