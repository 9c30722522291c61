// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "golang/platform.hpp"
#include "golang/version_request.hpp"
#include "store/layout.hpp"

// Requests that hold a name: whether the name means anything.

namespace gov {

/// The error (usage) for a name that nothing has, with the nearest of the given names and keywords.
[[nodiscard]] Error unknown_version_name(const Layout& layout, std::string_view name);

/// Can this request be written down as a choice? Names are refused while nothing has that name.
/// Errors: usage.
[[nodiscard]] Result<void> check_usable(const Layout& layout, const VersionRequest& request,
                                        const Platform& host);

/// What a request means among published versions: an alias is what it stands for. Errors: usage for
/// a name that nothing has, or that a linked SDK has.
[[nodiscard]] Result<VersionRequest> without_name(const Layout& layout,
                                                  const VersionRequest& request,
                                                  const Platform& host);

}  // namespace gov
