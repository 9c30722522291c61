// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command.hpp"

// The commands of this group, in the order of the help page. Each row is in the command's own file.

namespace gov {

extern const Command kInstallCommand;
extern const Command kListRemoteCommand;
extern const Command kMirrorCommand;

inline constexpr const Command* kGetCommands[] = {
    &kInstallCommand,
    &kListRemoteCommand,
    &kMirrorCommand,
};

/// Hidden: gov itself runs it.
extern const Command kPublishedCommand;

}  // namespace gov
