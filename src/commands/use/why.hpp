// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"

namespace gov {

/// gov why: which Go is in force here, everything that was looked at, what the shim sets, and what
/// the go command itself will then do. A Go that cannot run is explained as well; the exit code is
/// that of the error.
[[nodiscard]] CommandResult run_why(Session& session);

}  // namespace gov
