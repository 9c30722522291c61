// SPDX-License-Identifier: MIT
#pragma once

#include "doctor/check.hpp"

// The variables of the go command, wherever they are set.

namespace gov {

extern const Check kGorootSet;
extern const Check kGorootStored;
extern const Check kGopathFaults;
extern const Check kGo111Module;
extern const Check kGoflags;
extern const Check kCrossVariables;
extern const Check kGobinFaults;
extern const Check kGotoolchainFaults;
extern const Check kGoproxyFaults;
extern const Check kGosumdbFaults;
extern const Check kPrivateFaults;
extern const Check kEnvFile;
extern const Check kCacheFaults;
extern const Check kCompilerFaults;
extern const Check kUnreadFiles;

inline constexpr const Check* kEnvironmentChecks[] = {
    &kGorootSet,      &kGorootStored, &kGopathFaults,      &kGo111Module,    &kGoflags,
    &kCrossVariables, &kGobinFaults,  &kGotoolchainFaults, &kGoproxyFaults,  &kGosumdbFaults,
    &kPrivateFaults,  &kEnvFile,      &kCacheFaults,       &kCompilerFaults, &kUnreadFiles,
};

}  // namespace gov
