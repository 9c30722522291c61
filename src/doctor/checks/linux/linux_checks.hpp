// SPDX-License-Identifier: MIT
#pragma once

#include "doctor/check.hpp"

// What the system under Go has to do with it: C library, kernel, mounts, packages, WSL.

namespace gov {

extern const Check kNeedsGlibc;
extern const Check kOtherUserland;
extern const Check kNoexecFolders;
extern const Check kWslPath;
extern const Check kPackagedGo;
extern const Check kKernelTooOld;

inline constexpr const Check* kLinuxChecks[] = {
    &kNeedsGlibc, &kOtherUserland, &kNoexecFolders, &kWslPath, &kPackagedGo, &kKernelTooOld,
};

}  // namespace gov
