// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"

namespace gov {

/// gov version: its own version, in one line.
[[nodiscard]] CommandResult run_version(Session& session);

}  // namespace gov
