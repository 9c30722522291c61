// SPDX-License-Identifier: MIT
#pragma once

#include "doctor/check.hpp"

// Which go a shell finds, and what else lies on PATH.

namespace gov {

extern const Check kOtherGoFirst;
extern const Check kOtherGos;
extern const Check kPathFolder;
extern const Check kToolsNotOnPath;
extern const Check kDanglingProgram;
extern const Check kOddPathEntries;
extern const Check kSnapFirst;

inline constexpr const Check* kPathChecks[] = {
    &kOtherGoFirst,    &kOtherGos,       &kPathFolder, &kToolsNotOnPath,
    &kDanglingProgram, &kOddPathEntries, &kSnapFirst,
};

}  // namespace gov
