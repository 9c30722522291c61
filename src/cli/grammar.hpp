// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "commands/command.hpp"

// All commands. The row of each stands beside its function (commands/command.hpp).

namespace gov {

/// In the order of the help page; the hidden ones come last.
[[nodiscard]] std::vector<const Command*> all_commands();

/// Those that the help shows.
[[nodiscard]] std::vector<const Command*> shown_commands();

/// By its name or another word for it; null when there is none.
[[nodiscard]] const Command* find_command(std::string_view word);

/// The error (usage) for a word that is no command, with the nearest one as the hint.
[[nodiscard]] Error unknown_command(std::string_view word);

}  // namespace gov
