// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "commands/get/install.hpp"
#include "install/install_target.hpp"

namespace gov {

/// Adds a target unless the list has its version for the same platform.
void add_once(std::vector<InstallTarget>& targets, InstallTarget target);

/// The targets named by the arguments of `gov install`; without arguments, what the working
/// directory needs and lacks, which may be nothing. Reads the release index only if needed: an
/// exact version whose digest is known needs no network request. Errors: usage, network,
/// no_such_version, unsupported, integrity.
[[nodiscard]] Result<std::vector<InstallTarget>> plan_targets(Session& session,
                                                              const InstallOptions& options);

/// The plan for downloading an installed toolchain again.
[[nodiscard]] Result<InstallPlan> plan_again(Session& session, const Toolchain& toolchain);

}  // namespace gov
