// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "commands/command.hpp"

namespace gov {

extern const Command kHelpCommand;

struct HelpOptions {
  std::string command;  // "" for the page about all of them
};

/// gov help [COMMAND]. With --json, the rows as data: that is how the tests know every command.
/// Errors: usage for a command that does not exist.
[[nodiscard]] CommandResult run_help(Session& session, const HelpOptions& options);

}  // namespace gov
