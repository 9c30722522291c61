// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "commands/command.hpp"

namespace gov {

extern const Command kHelpCommand;

struct HelpOptions {
  std::string command;  // "" for the overview of all commands
};

/// gov help [COMMAND]. With --json, prints the rows as data, from which the tests know every
/// command. Errors: usage for a command that does not exist.
[[nodiscard]] CommandResult run_help(Session& session, const HelpOptions& options);

}  // namespace gov
