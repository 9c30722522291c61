// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command.hpp"

// The commands of this group, in the order of the help page. The row of each stands in its own
// file.

namespace gov {

extern const Command kDoctorCommand;
extern const Command kVerifyCommand;
extern const Command kInfoCommand;
extern const Command kRepairCommand;
extern const Command kProbeNetworkCommand;  // hidden

inline constexpr const Command* kCheckCommands[] = {
    &kDoctorCommand,
    &kVerifyCommand,
    &kInfoCommand,
    &kRepairCommand,
};

}  // namespace gov
