// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command.hpp"

// The commands of this group, in the order of the help page. Each row is in the command's own file.

namespace gov {

extern const Command kListCommand;
extern const Command kUninstallCommand;
extern const Command kVersionCommand;

inline constexpr const Command* kKeepCommands[] = {
    &kListCommand,
    &kUninstallCommand,
    &kVersionCommand,
};

}  // namespace gov
