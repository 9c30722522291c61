// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "commands/command.hpp"

namespace gov {

/// How gov-full runs a command whose row leaves that to it.
struct FullCommand {
  const Command* command;
  Runner runner;
};

/// Linked into gov-full only: these need curl, libarchive or OpenSSL, and loading those would cost
/// every other command ten times its own work.
[[nodiscard]] std::span<const FullCommand> full_commands();

}  // namespace gov
