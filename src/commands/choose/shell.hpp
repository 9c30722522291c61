// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "commands/session.hpp"

namespace gov {

struct ShellChoiceOptions {
  std::string request;  // "" shows the choice
  bool unset = false;
};

/// gov shell REQUEST: the version for one shell. Only the shell can change its own environment, so
/// its function `gov` (shell/) does that; with GOV_SHELL_FUNCTION=1 it asks here for the canonical
/// text of the request. Called without the function it is an error (usage) that says what to do.
[[nodiscard]] CommandResult run_shell_choice(Session& session, const ShellChoiceOptions& options);

}  // namespace gov
