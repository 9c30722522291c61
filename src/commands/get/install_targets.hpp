// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "commands/get/install.hpp"
#include "install/install_target.hpp"

namespace gov {

/// Adds a target unless its version is there for the same platform.
void add_once(std::vector<InstallTarget>& targets, InstallTarget target);

/// What the words of `gov install` ask for; without words, what the working directory needs and
/// does not have, which may be nothing. Reads the release index only as far as needed: an exact
/// version whose digest is known needs no request at all. Errors: usage, network, no_such_version,
/// unsupported, integrity.
[[nodiscard]] Result<std::vector<InstallTarget>> plan_targets(Session& session,
                                                              const InstallOptions& options);

/// The plan for fetching once more what is installed already.
[[nodiscard]] Result<InstallPlan> plan_again(Session& session, const Toolchain& toolchain);

}  // namespace gov
