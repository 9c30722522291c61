// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"

namespace gov {

/// Replaces this process by gov-full, called as this one was. Returns only when that fails.
[[nodiscard]] CommandResult hand_over_to_full(Session& session);

}  // namespace gov
