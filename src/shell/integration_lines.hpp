// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "settings/settings.hpp"
#include "shell/dialect.hpp"

namespace gov {

struct IntegrationLines {
  Shell shell;
  std::string scripts;  // the folder in the store with env.sh, gov.bash, ...
  std::string home;     // "" when there is none
  HookStyle hook;       // none for a file that only non-interactive shells read
};

/// The lines for a start-up file, with newlines: one that puts the shims first on PATH, and one
/// that loads the hook. Each only reads a file of the store, if it exists, so the lines stay the
/// same when gov is updated, and do nothing after gov was removed. The first works in any POSIX
/// shell, because all of them read .profile.
[[nodiscard]] std::string integration_lines(const IntegrationLines& wanted);

/// The name of the store's file that loads the hook: "gov.bash", "path-hook.fish".
[[nodiscard]] std::string hook_file(Shell shell, HookStyle hook);

}  // namespace gov
