// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"

namespace gov {

/// gov current: which Go is in force here, in one line, and what decided.
[[nodiscard]] CommandResult run_current(Session& session);

}  // namespace gov
