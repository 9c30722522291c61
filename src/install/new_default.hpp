// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "golang/host_platforms.hpp"
#include "install/install_target.hpp"
#include "install/installer.hpp"

// Decides which of the versions installed by one command becomes the default. Pure.

namespace gov {

enum class DefaultPolicy {
  first_named,    // the first requested, because the user asked for it (--default)
  first_install,  // the first installed, because nothing was installed before
  unchanged,
};

/// The request that becomes the default; absent if none does. `outcomes` are in the order of
/// `targets`. A version that failed to install never becomes the default, and one whose programs do
/// not run on `host` does not become it automatically.
[[nodiscard]] std::optional<VersionRequest> new_default(DefaultPolicy policy,
                                                        const std::vector<InstallTarget>& targets,
                                                        const std::vector<InstallOutcome>& outcomes,
                                                        const HostPlatforms& host);

}  // namespace gov
