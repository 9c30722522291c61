// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "commands/global_options.hpp"

// The words behind a command, read by its row. The only file that knows CLI11 is parser.cpp.

namespace gov {

/// Fills `options`, which are of the row's type, and `global`. Stops at --help, which fills
/// global.help: what is missing or wrong does not matter then. Errors: usage.
[[nodiscard]] Result<void> parse_arguments(const Command& command,
                                           const std::vector<std::string>& words, void* options,
                                           GlobalOptions& global);

}  // namespace gov
