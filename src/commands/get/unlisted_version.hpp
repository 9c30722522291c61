// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"
#include "install/acquisition.hpp"
#include "install/install_plan.hpp"

namespace gov {

/// An exact version that gov knows is planned without asking the index. Where that index is one of
/// the user's own and no archive was to be had, this asks whether it lists the version at all: if
/// not, that is the error (no_such_version); otherwise `failed` as it is.
[[nodiscard]] AcquireFailure explained_by_index(Session& session, const InstallPlan& plan,
                                                AcquireFailure failed);

}  // namespace gov
