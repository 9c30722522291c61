// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "golang/version.hpp"
#include "golang/version_request.hpp"

namespace gov {

/// The one of `candidates` that somebody most likely means who asks for `wanted`, which is not
/// among them: the newest pre-release of the same line for a pre-release, otherwise the newest
/// patch of that line; where the line has none, its newest pre-release. 22.5 is taken for 1.22.5.
/// Absent when the line has no release at all. Spelling plays no part: 1.25.13 is not near 1.22.13.
[[nodiscard]] std::optional<Version> nearest_version(const Version& wanted,
                                                     const std::vector<Version>& candidates);

/// The error for a request that none of the `published` versions matches. If one of them is near,
/// it is named, and the hint is `command` with it. Kind: no_such_version.
[[nodiscard]] Error no_published_version(const VersionRequest& request,
                                         const std::vector<Version>& published,
                                         std::string_view command);

}  // namespace gov
