// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/result.hpp"
#include "golang/version_request.hpp"
#include "store/layout.hpp"
#include "store/toolchains.hpp"

namespace gov {

/// The user's default, kept as a request (1.24), not as a version; absent when none is set.
/// Errors: failure for a file that holds no valid request.
[[nodiscard]] Result<std::optional<VersionRequest>> read_default(const Layout& layout);

/// The default with what it resolves to among the installed toolchains.
struct DefaultVersion {
  VersionRequest request;
  std::optional<Toolchain>
      toolchain;  // absent when it is not installed, and for names and `system`
};

/// Absent when no default is set. Errors: as read_default() and find_toolchain().
[[nodiscard]] Result<std::optional<DefaultVersion>> find_default(const Layout& layout,
                                                                 const Stores& stores,
                                                                 const HostPlatforms& host);

[[nodiscard]] Result<void> write_default(const Layout& layout, const VersionRequest& request);
[[nodiscard]] Result<void> clear_default(const Layout& layout);

}  // namespace gov
