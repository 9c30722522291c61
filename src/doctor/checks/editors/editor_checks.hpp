// SPDX-License-Identifier: MIT
#pragma once

#include "doctor/check.hpp"

// Settings of editors that decide for themselves which Go is used.

namespace gov {

extern const Check kEditorGoroot;
extern const Check kEditorGo;
extern const Check kEditorVariables;
extern const Check kEditorKeys;
extern const Check kSlowShell;
extern const Check kGolandGo;
extern const Check kGopls;
extern const Check kDelve;
extern const Check kWatchLimits;
extern const Check kEditorTerminal;

inline constexpr const Check* kEditorChecks[] = {
    &kEditorGoroot, &kEditorGo, &kEditorVariables, &kEditorKeys,  &kSlowShell,
    &kGolandGo,     &kGopls,    &kDelve,           &kWatchLimits, &kEditorTerminal,
};

}  // namespace gov
