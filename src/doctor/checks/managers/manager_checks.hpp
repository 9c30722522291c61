// SPDX-License-Identifier: MIT
#pragma once

#include "doctor/check.hpp"

// Other programs that decide which Go runs, and Gos that were put together wrongly.

namespace gov {

extern const Check kOtherManagers;
extern const Check kMixedTree;

inline constexpr const Check* kManagerChecks[] = {
    &kOtherManagers,
    &kMixedTree,
};

}  // namespace gov
