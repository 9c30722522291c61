// SPDX-License-Identifier: MIT
#pragma once

#include "doctor/check.hpp"

// The working directory: what the go command will find there.

namespace gov {

extern const Check kOldPin;
extern const Check kWorkspaceFaults;
extern const Check kVendorFaults;
extern const Check kByteOrderMark;
extern const Check kFilesThatAreNoTests;
extern const Check kUnwritableDirectory;
extern const Check kDisagreement;

inline constexpr const Check* kProjectChecks[] = {
    &kOldPin,        &kWorkspaceFaults,     &kVendorFaults,
    &kByteOrderMark, &kFilesThatAreNoTests, &kUnwritableDirectory,
    &kDisagreement,
};

}  // namespace gov
