// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "commands/command.hpp"

// All commands. Each row is next to its command's function (commands/command.hpp).

namespace gov {

/// In the order of the help page; the hidden ones come last.
[[nodiscard]] std::vector<const Command*> all_commands();

/// The commands that the help shows.
[[nodiscard]] std::vector<const Command*> shown_commands();

/// Finds a command by name or synonym; null when there is none.
[[nodiscard]] const Command* find_command(std::string_view word);

}  // namespace gov
