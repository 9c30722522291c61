// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "commands/session.hpp"

namespace gov {

struct CompletionOptions {
  std::string shell;  // bash, zsh or fish
};

/// gov completion SHELL: prints the completion script of a shell.
[[nodiscard]] CommandResult run_completion(Session& session, const CompletionOptions& options);

}  // namespace gov
