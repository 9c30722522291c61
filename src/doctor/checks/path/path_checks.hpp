// SPDX-License-Identifier: MIT
#pragma once

#include "doctor/check.hpp"

// Which go a shell finds, and what else lies on PATH.

namespace gov {

extern const Check kOtherGoFirst;
extern const Check kOtherGos;
extern const Check kPathFolder;
extern const Check kNewShellFaults;
extern const Check kToolsNotOnPath;
extern const Check kDanglingProgram;
extern const Check kOddPathEntries;
extern const Check kRememberedPlace;
extern const Check kSnapFirst;

inline constexpr const Check* kPathChecks[] = {
    &kOtherGoFirst,    &kOtherGos,       &kPathFolder,      &kNewShellFaults, &kToolsNotOnPath,
    &kDanglingProgram, &kOddPathEntries, &kRememberedPlace, &kSnapFirst,
};

}  // namespace gov
