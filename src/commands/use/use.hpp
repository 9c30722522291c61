// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command.hpp"

// The commands of this group, in the order of the help page. Each row is in the command's own file.

namespace gov {

extern const Command kCurrentCommand;
extern const Command kWhyCommand;
extern const Command kWhichCommand;
extern const Command kWhereCommand;
extern const Command kExecCommand;
extern const Command kEnvCommand;

inline constexpr const Command* kUseCommands[] = {
    &kCurrentCommand, &kWhyCommand, &kWhichCommand, &kWhereCommand, &kExecCommand, &kEnvCommand,
};

}  // namespace gov
