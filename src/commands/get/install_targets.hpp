// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "commands/get/install.hpp"
#include "install/install_plan.hpp"

namespace gov {

/// What the words of `gov install` ask for, as plans. Reads the release index only as far as
/// needed: an exact version whose digest is known needs no request at all. Errors: usage, network,
/// no_such_version, unsupported, integrity.
[[nodiscard]] Result<std::vector<InstallPlan>> plan_targets(Session& session,
                                                            const InstallOptions& options);

/// The plan for fetching once more what is installed already.
[[nodiscard]] Result<InstallPlan> plan_again(Session& session, const Toolchain& toolchain);

}  // namespace gov
