// SPDX-License-Identifier: MIT
#pragma once

#include "doctor/check.hpp"

// What can be wrong on a Mac only.

namespace gov {

extern const Check kQuarantined;
extern const Check kNotSigned;
extern const Check kIntelGo;
extern const Check kTranslatedTerminal;
extern const Check kMacosTooOld;
extern const Check kNoUuid;
extern const Check kDeveloperTools;
extern const Check kLocalGo;
extern const Check kHomebrewLinks;
extern const Check kLaunchdVariables;
extern const Check kProvenance;
extern const Check kFolderSpelling;
extern const Check kPathHelperOrder;

inline constexpr const Check* kMacosChecks[] = {
    &kQuarantined, &kNotSigned,      &kIntelGo,         &kTranslatedTerminal, &kMacosTooOld,
    &kNoUuid,      &kDeveloperTools, &kLocalGo,         &kHomebrewLinks,      &kLaunchdVariables,
    &kProvenance,  &kFolderSpelling, &kPathHelperOrder,
};

}  // namespace gov
