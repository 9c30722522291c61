// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "commands/session.hpp"

namespace gov {

struct UninstallOptions {
  std::vector<std::string> requests;
  bool even_default = false;  // also when the default needs it
};

/// gov uninstall REQUEST...: removes installed versions. A version is gone at once, by one rename;
/// its files are deleted after that. A request that fits several is refused: nothing is guessed.
[[nodiscard]] CommandResult run_uninstall(Session& session, const UninstallOptions& options);

}  // namespace gov
