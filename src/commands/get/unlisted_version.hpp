// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"
#include "install/acquisition.hpp"
#include "install/install_plan.hpp"

namespace gov {

/// An exact version that gov knows is planned without reading the index. If the user has configured
/// another index and no archive could be fetched, this checks whether that index lists the version:
/// if not, returns that error (no_such_version), otherwise `failed` unchanged.
[[nodiscard]] AcquireFailure explained_by_index(Session& session, const InstallPlan& plan,
                                                AcquireFailure failed);

}  // namespace gov
