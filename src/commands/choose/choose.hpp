// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command.hpp"

// The commands of this group, in the order of the help page. Each row is in the command's own file.

namespace gov {

extern const Command kUseCommand;
extern const Command kLocalCommand;
extern const Command kDefaultCommand;
extern const Command kShellCommand;
extern const Command kAliasCommand;
extern const Command kLinkCommand;

inline constexpr const Command* kChooseCommands[] = {
    &kUseCommand, &kLocalCommand, &kDefaultCommand, &kShellCommand, &kAliasCommand, &kLinkCommand,
};

}  // namespace gov
