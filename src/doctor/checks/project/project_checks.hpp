// SPDX-License-Identifier: MIT
#pragma once

#include "doctor/check.hpp"

// The working directory: what the go command will find there.

namespace gov {

extern const Check kByteOrderMark;

inline constexpr const Check* kProjectChecks[] = {
    &kByteOrderMark,
};

}  // namespace gov
