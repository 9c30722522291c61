// SPDX-License-Identifier: MIT
#pragma once

#include "doctor/check.hpp"

// What direnv, and the .envrc of the project, do to Go.

namespace gov {

extern const Check kDirenvNotLoaded;
extern const Check kEnvrcOtherManager;
extern const Check kDirenvLibrary;
extern const Check kEnvrcUnwatched;
extern const Check kDirenvLayout;

inline constexpr const Check* kDirenvChecks[] = {
    &kDirenvNotLoaded, &kEnvrcOtherManager, &kDirenvLibrary, &kEnvrcUnwatched, &kDirenvLayout,
};

}  // namespace gov
