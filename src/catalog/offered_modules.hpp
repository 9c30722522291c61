// SPDX-License-Identifier: MIT
#pragma once

#include "golang/release.hpp"

namespace gov {

/// Adds to `known` what proxies of Go modules offer (Artifact::is_offered_as_module): releases that
/// it lacks, and the mark on archives of which it knows no digest. Both lists newest first.
void add_offered_modules(ReleaseList& known, ReleaseList offered);

}  // namespace gov
