// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.hpp"
#include "store/shim_links.hpp"

namespace gov {

/// update_shims() for what is installed now, under a lock: of two processes that installed or
/// removed something, the one that writes last has also looked last.
[[nodiscard]] Result<Links> refresh_shims(const Layout& layout, const ProgramFiles& programs,
                                          const HostPlatforms& host, const Clock& clock);

}  // namespace gov
