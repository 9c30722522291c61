// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "base/result.hpp"
#include "golang/host_platforms.hpp"
#include "golang/version_request.hpp"
#include "store/default_version.hpp"
#include "store/layout.hpp"
#include "store/toolchains.hpp"

// Which installed toolchains a request to uninstall means, and whether they may go. Only the user's
// own store is meant; other stores are somebody else's.

namespace gov {

/// The toolchains among `installed` (newest first) that a request fits. Without an architecture
/// that is the one for this machine, or a translated one where it is the only one of its version;
/// latest and its like mean one. Pure.
[[nodiscard]] std::vector<Toolchain> toolchains_for_removal(const VersionRequest& request,
                                                            const std::vector<Toolchain>& installed,
                                                            const HostPlatforms& host);

struct RemovalPlan {
  std::vector<Toolchain> toolchains;  // one at least
  /// Why somebody should agree first: the request fits several, or names one of several by what it
  /// is and not by its version. Of kind usage, for where nobody can be asked.
  std::optional<Error> doubt;
};

/// What a request means among `installed` (newest first). Pure. Errors: not_installed.
[[nodiscard]] Result<RemovalPlan> plan_removal(const VersionRequest& request,
                                               const std::vector<Toolchain>& installed,
                                               const HostPlatforms& host);

/// As above among what is installed in the user's own store, where an alias is what it stands for.
/// Errors: not_installed, also for what lies in another of the `stores`; usage for a name that is
/// no version.
[[nodiscard]] Result<RemovalPlan> plan_removal(const VersionRequest& request, const Layout& layout,
                                               const Stores& stores, const HostPlatforms& host);

/// Removing what the default resolves to would silently change the Go of every directory without a
/// pin. Pure. Errors: usage when `toolchain` is the default's.
[[nodiscard]] Result<void> check_not_default(const Toolchain& toolchain,
                                             const std::optional<DefaultVersion>& fallback);

}  // namespace gov
