// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "commands/global_options.hpp"

namespace gov {

/// What the command line asks for.
struct CommandLine {
  GlobalOptions global;
  const Command* command;
  std::shared_ptr<void> options;  // the command's own, filled
};

/// `words` without the program's name; none is `gov help`. Errors: usage.
[[nodiscard]] Result<CommandLine> parse_command_line(const std::vector<std::string>& words);

}  // namespace gov
