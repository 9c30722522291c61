// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command.hpp"

// The commands of this group, in the order of the help page. Each row is in the command's own file.

namespace gov {

extern const Command kSetupCommand;
extern const Command kInitCommand;
extern const Command kCompletionCommand;
extern const Command kDirenvCommand;

inline constexpr const Command* kLiveCommands[] = {
    &kSetupCommand,
    &kInitCommand,
    &kCompletionCommand,
    &kDirenvCommand,
};

/// Hidden: only gov-hook runs it.
extern const Command kHookAnswerCommand;

}  // namespace gov
