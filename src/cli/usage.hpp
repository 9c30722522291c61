// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "commands/command.hpp"

// A command's arguments and options as shown in the help and the manual.

namespace gov {

/// "[NAME [VERSION]]", "VERSION...": the arguments alone.
[[nodiscard]] std::string arguments_text(const Command& command);

/// "--from FILE", "-q, --quiet"
[[nodiscard]] std::string option_text(const Option& option);

/// "gov install [VERSION...] [--from FILE]"
[[nodiscard]] std::string usage_text(const Command& command);

}  // namespace gov
