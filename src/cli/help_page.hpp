// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "commands/command.hpp"
#include "json/json_value.hpp"

// What `gov help` prints, from the rows of the commands.

namespace gov {

/// All commands.
[[nodiscard]] std::string overview_page();

/// One command: usage, words, examples, exit codes.
[[nodiscard]] std::string command_page(const Command& command);

/// The rows themselves: docs/json.md.
[[nodiscard]] JsonValue grammar_json(const std::vector<const Command*>& commands);

}  // namespace gov
