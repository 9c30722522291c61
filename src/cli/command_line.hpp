// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "commands/session.hpp"

namespace gov {

/// Flags that every command takes.
struct GlobalOptions {
  bool quiet = false;
  bool verbose = false;
  bool json = false;
  bool offline = false;
};

/// What the command line asks for.
struct CommandLine {
  GlobalOptions options;
  std::string help;  // text to print instead of running anything; "" otherwise
  /// Commands that only tell about gov itself must work in a broken environment.
  bool needs_store = true;
  std::function<CommandResult(Session&)> run;
};

/// `words` without the program's name. Errors: usage.
[[nodiscard]] Result<CommandLine> parse_command_line(const std::vector<std::string>& words);

/// All command names, aliases included, as help, completions and the manual must have them.
struct CommandName {
  std::string name;
  std::vector<std::string> aliases;
  std::vector<std::string> flags;  // long ones with dashes, without the global ones
};
[[nodiscard]] std::vector<CommandName> command_names();

}  // namespace gov
