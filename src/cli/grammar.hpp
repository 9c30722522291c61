// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "commands/command.hpp"

// All commands. The row of each stands beside its function (commands/command.hpp).

namespace gov {

/// In the order of the help page; the hidden ones come last.
[[nodiscard]] std::vector<const Command*> all_commands();

/// Those that the help shows.
[[nodiscard]] std::vector<const Command*> shown_commands();

/// By its name or another word for it; null when there is none.
[[nodiscard]] const Command* find_command(std::string_view word);

}  // namespace gov
