// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "commands/command.hpp"

namespace gov {

/// How gov-full runs a command that only gov-full can run.
struct FullCommand {
  const Command* command;
  Runner runner;
};

/// Linked into gov-full only: these commands need curl, libarchive or OpenSSL, and loading those
/// libraries takes ten times as long as any other command.
[[nodiscard]] std::span<const FullCommand> full_commands();

}  // namespace gov
