// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "commands/session.hpp"

namespace gov {

struct InitOptions {
  std::string shell;  // bash, zsh or fish
  bool shims_only = false;
};

/// gov init SHELL: prints what `gov setup` writes, for people who prefer eval.
[[nodiscard]] CommandResult run_init(Session& session, const InitOptions& options);

}  // namespace gov
