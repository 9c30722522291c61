// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "golang/host_platforms.hpp"
#include "install/install_target.hpp"
#include "install/installer.hpp"

// Which of the versions that one command installed becomes the default. Pure.

namespace gov {

enum class DefaultPolicy {
  first_named,    // the first that was asked for, as somebody wants it
  first_install,  // the first that was installed, because nothing was installed before
  unchanged,
};

/// The request that becomes the default; absent when none does. `outcomes` stand in the order of
/// `targets`. A version that failed to install becomes no default, and one for a processor whose
/// programs do not run on `host` does not become it by itself.
[[nodiscard]] std::optional<VersionRequest> new_default(DefaultPolicy policy,
                                                        const std::vector<InstallTarget>& targets,
                                                        const std::vector<InstallOutcome>& outcomes,
                                                        const HostPlatforms& host);

}  // namespace gov
