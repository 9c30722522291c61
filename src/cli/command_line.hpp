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
  /// Whether warnings about settings and stores are told: not where a prompt or a completion asks,
  /// and not where gov-full takes over and tells them.
  bool has_a_reader = true;
  std::function<CommandResult(Session&)> run;
};

/// `words` without the program's name. Errors: usage.
[[nodiscard]] Result<CommandLine> parse_command_line(const std::vector<std::string>& words);

/// What may stand where a command takes a word of its own.
enum class Completes {
  nothing,
  published,  // any version that is known, and archives
  installed,
  any_version,  // installed and known versions, keywords, aliases
  tool,
  shell,
  alias,    // a name, then any version
  link,     // a name, then a directory
  command,  // versions, then a program and its arguments
};

struct FlagName {
  std::string name;  // "--from"
  std::string help;
  std::string value;  // what it takes, as the help shows it ("FILE"); "" for a flag without value
};

/// A command as help, completions and the manual must have it.
struct CommandName {
  std::string name;
  std::vector<std::string> aliases;
  std::string summary;
  Completes completes = Completes::nothing;
  std::vector<FlagName> flags;  // without the global ones
};
[[nodiscard]] std::vector<CommandName> command_names();

/// The flags that every command takes.
[[nodiscard]] std::vector<FlagName> global_flag_names();

}  // namespace gov
