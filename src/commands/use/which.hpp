// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "commands/session.hpp"

namespace gov {

struct WhichOptions {
  std::string tool = "go";
};

/// gov which TOOL: the real file that a shim would run here, never the shim.
[[nodiscard]] CommandResult run_which(Session& session, const WhichOptions& options);

}  // namespace gov
