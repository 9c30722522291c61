// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"

namespace gov {

/// gov version: its own version, in one line; with --verbose what gov makes of the machine.
[[nodiscard]] CommandResult run_version(Session& session);

}  // namespace gov
