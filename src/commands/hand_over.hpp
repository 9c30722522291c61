// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "commands/session.hpp"

namespace gov {

/// True for the commands that this program leaves to gov-full; in gov-full, for none.
[[nodiscard]] bool is_handed_over(std::string_view command);

/// Replaces this process by gov-full, called as this one was. Returns only when that fails.
[[nodiscard]] CommandResult hand_over_to_full(Session& session);

}  // namespace gov
