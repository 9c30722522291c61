// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "store/default_version.hpp"
#include "store/layout.hpp"
#include "store/toolchains.hpp"

// Taking installed toolchains away: which ones a request means, whether they may go, and the
// removal itself. Only the user's own store is meant; other stores are somebody else's.

namespace gov {

/// The toolchains among `installed` (newest first) that a request fits. Without an architecture
/// that is the one for this machine, or a translated one where it is the only one of its version;
/// latest and its like mean one. Pure.
[[nodiscard]] std::vector<Toolchain> toolchains_for_removal(const VersionRequest& request,
                                                            const std::vector<Toolchain>& installed,
                                                            const HostPlatforms& host);

/// The only toolchain that a request fits: nothing is guessed. Pure. Errors: not_installed for
/// none, usage for several.
[[nodiscard]] Result<Toolchain> only_toolchain_for_removal(const VersionRequest& request,
                                                           const std::vector<Toolchain>& installed,
                                                           const HostPlatforms& host);

/// Removing what the default resolves to would silently change the Go of every directory without a
/// pin. Pure. Errors: usage when `toolchain` is the default's.
[[nodiscard]] Result<void> check_not_default(const Toolchain& toolchain,
                                             const std::optional<DefaultVersion>& fallback);

/// Removes a toolchain with its record and its manifest. It is gone at once, by one rename; its
/// files are deleted after that. Requires: prepare_store(). The shims are the caller's to refresh,
/// once for several removals. Errors: busy when another gov works on it for ten seconds,
/// permission, failure.
[[nodiscard]] Result<void> remove_toolchain(const Layout& layout, const Toolchain& toolchain,
                                            const Clock& clock);

}  // namespace gov
