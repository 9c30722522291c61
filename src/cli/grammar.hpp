// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line.hpp"

// NOLINTNEXTLINE(readability-identifier-naming): CLI11's name
namespace CLI {
class App;
}

// The commands, and the words that each takes. Which command is meant is told in command_line.

namespace gov {

/// What is to be run once a command has been read.
using Run = std::function<CommandResult(Session&)>;

struct Command {
  const char* name;
  const char* alias;  // "" for none
  const char* summary;
  Completes completes;
  Run (*declare)(CLI::App&);  // adds what it takes; the result runs it
};

/// By its name or alias; null when there is none.
[[nodiscard]] const Command* find_command(std::string_view word);

/// What `gov help COMMAND` prints.
[[nodiscard]] std::string help_of(const Command& command);

/// Reads the words behind the command: into `line` comes what is to be run, or the help asked for.
/// Errors: usage.
[[nodiscard]] Result<CommandLine> read_arguments(const Command& command,
                                                 std::vector<std::string> arguments,
                                                 CommandLine line);

}  // namespace gov
