// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/result.hpp"
#include "golang/version_request.hpp"
#include "store/layout.hpp"

namespace gov {

/// The user's default, kept as a request (1.24), not as a version; absent when none is set.
/// Errors: failure for a file that holds no valid request.
[[nodiscard]] Result<std::optional<VersionRequest>> read_default(const Layout& layout);

[[nodiscard]] Result<void> write_default(const Layout& layout, const VersionRequest& request);
[[nodiscard]] Result<void> clear_default(const Layout& layout);

}  // namespace gov
