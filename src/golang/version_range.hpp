// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "golang/version_request.hpp"

// The range part of the request grammar: >=1.21 <1.23, ^1.21, ~1.21.3, 1.18 - 1.20.

namespace gov {

/// True when `text` holds a relation or " - ".
[[nodiscard]] bool is_range_text(std::string_view text);

[[nodiscard]] Expected<VersionRange, RequestFault> parse_version_range(std::string_view text);

/// Pre-releases are in the range only when one of its bounds is a pre-release.
[[nodiscard]] bool is_in_range(const VersionRange& range, const Version& version);

/// Removes a leading "go" or "v" if a digit follows.
[[nodiscard]] std::string_view strip_version_prefix(std::string_view text);

}  // namespace gov
