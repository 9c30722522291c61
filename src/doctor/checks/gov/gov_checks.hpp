// SPDX-License-Identifier: MIT
#pragma once

#include "doctor/check.hpp"

// gov's own store, its shims, and what the project asks of it.

namespace gov {

extern const Check kShimsNotOnPath;
extern const Check kHookFaults;
extern const Check kShimsNotCurrent;
extern const Check kStoreNotWritable;
extern const Check kUnsuitedFileSystem;
extern const Check kToolchainDamaged;
extern const Check kVersionNotInstalled;
extern const Check kBadPin;
extern const Check kInstallLeftovers;
extern const Check kWrongVersionProgram;
extern const Check kForeignOwners;
extern const Check kHomeFileDecides;
extern const Check kWrongAnswer;
extern const Check kBadSettings;

inline constexpr const Check* kGovChecks[] = {
    &kShimsNotOnPath,     &kHookFaults,          &kShimsNotCurrent,     &kStoreNotWritable,
    &kUnsuitedFileSystem, &kToolchainDamaged,    &kVersionNotInstalled, &kBadPin,
    &kInstallLeftovers,   &kWrongVersionProgram, &kForeignOwners,       &kHomeFileDecides,
    &kWrongAnswer,        &kBadSettings,
};

}  // namespace gov
