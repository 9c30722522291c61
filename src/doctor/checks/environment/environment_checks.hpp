// SPDX-License-Identifier: MIT
#pragma once

#include "doctor/check.hpp"

// The variables of the go command, wherever they are set.

namespace gov {

extern const Check kGorootSet;
extern const Check kGorootStored;

inline constexpr const Check* kEnvironmentChecks[] = {
    &kGorootSet,
    &kGorootStored,
};

}  // namespace gov
