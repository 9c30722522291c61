// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/result.hpp"
#include "golang/version_request.hpp"
#include "store/layout.hpp"
#include "store/toolchains.hpp"

namespace gov {

/// The user's default, kept as a request (1.24), not as a version; absent when none is set.
/// Errors: failure for a file without a valid request.
[[nodiscard]] Result<std::optional<VersionRequest>> read_default(const Layout& layout);

/// The default with what it resolves to among the installed toolchains, aliases followed.
struct DefaultVersion {
  VersionRequest request;
  /// Absent when it is not installed, for `system`, and for a name that nothing has. For the name
  /// of a linked SDK, that SDK.
  std::optional<Toolchain> toolchain;
};

/// Absent when no default is set. Errors: as read_default(), expand_name() and find_toolchain().
[[nodiscard]] Result<std::optional<DefaultVersion>> find_default(const Layout& layout,
                                                                 const Stores& stores,
                                                                 const HostPlatforms& host);

/// Whether nothing is installed in the user's own store and no default is set, so that the first
/// install has to become the default for `go` to run at all. False when that cannot be told.
[[nodiscard]] bool awaits_first_default(const Layout& layout);

/// Writes it unless a default is set already. True when it was written.
[[nodiscard]] Result<bool> write_first_default(const Layout& layout, const VersionRequest& request);
[[nodiscard]] Result<void> write_default(const Layout& layout, const VersionRequest& request);
[[nodiscard]] Result<void> clear_default(const Layout& layout);

}  // namespace gov
