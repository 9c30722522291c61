// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "commands/global_options.hpp"

namespace gov {

/// A parsed command line.
struct CommandLine {
  GlobalOptions global;
  const Command* command;
  std::shared_ptr<void> options;  // the command's own, filled
};

/// `words` excludes the program's name; an empty list means `gov help`. Errors: usage.
[[nodiscard]] Result<CommandLine> parse_command_line(const std::vector<std::string>& words);

}  // namespace gov
