// SPDX-License-Identifier: MIT
#pragma once

#include "doctor/check.hpp"

// The servers that gov and the go command fetch from.

namespace gov {

extern const Check kServersNotReached;

inline constexpr const Check* kNetworkChecks[] = {
    &kServersNotReached,
};

}  // namespace gov
