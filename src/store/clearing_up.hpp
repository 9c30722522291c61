// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.hpp"
#include "base/result.hpp"
#include "store/shim_links.hpp"

namespace gov {

/// Deletes what killed processes left in the store, and brings shims and links in line with what is
/// installed: what every command does in the end that changes what is installed, also when it found
/// nothing to do, since the one before it may have been killed half way. Does nothing where there
/// is no store yet. Errors: as prepare_store() and refresh_shims().
[[nodiscard]] Result<void> clear_up(const Layout& layout, const ProgramFiles& programs,
                                    const HostPlatforms& host, const Clock& clock);

}  // namespace gov
