// SPDX-License-Identifier: MIT
#include "install/new_default.hpp"

#include <cstddef>

namespace gov {

std::optional<VersionRequest> new_default(DefaultPolicy policy,
                                          const std::vector<InstallTarget>& targets,
                                          const std::vector<InstallOutcome>& outcomes,
                                          const HostPlatforms& host) {
  if (policy == DefaultPolicy::unchanged || targets.empty()) return std::nullopt;
  if (policy == DefaultPolicy::first_named) {
    return outcomes.front() ? std::optional(targets.front().request) : std::nullopt;
  }
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (outcomes[i] && host.can_run(targets[i].plan.platform)) return targets[i].request;
  }
  return std::nullopt;
}

}  // namespace gov
