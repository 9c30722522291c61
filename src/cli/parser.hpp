// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "commands/global_options.hpp"

// Parses the words after a command according to its row. Only parser.cpp uses CLI11.

namespace gov {

/// Fills `options`, which are of the row's type, and `global`. --help sets global.help and ends
/// parsing; missing or wrong words are ignored then. Errors: usage.
[[nodiscard]] Result<void> parse_arguments(const Command& command,
                                           const std::vector<std::string>& words, void* options,
                                           GlobalOptions& global);

}  // namespace gov
