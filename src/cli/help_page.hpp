// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "commands/command.hpp"
#include "json/json_value.hpp"
#include "report/look.hpp"

// What `gov help` prints, from the rows of the commands.

namespace gov {

/// All commands.
[[nodiscard]] std::string overview_page(const Look& look);

/// One command: usage, arguments, options, examples, exit codes.
[[nodiscard]] std::string command_page(const Command& command, const Look& look);

/// The rows themselves, in the format of docs/json.md.
[[nodiscard]] JsonValue grammar_json(const std::vector<const Command*>& commands);

}  // namespace gov
