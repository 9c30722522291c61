// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "golang/version.hpp"

namespace gov {

/// A pre-release written as Semantic Versioning has it, which actions/setup-go accepts:
/// 1.24.0-rc.1, 1.24-rc1. Both are go1.24rc1. Absent for everything else: a patch other than 0 has
/// no pre-releases, and 1.24.0rc1 is neither Go's way of writing nor this one.
[[nodiscard]] std::optional<Version> parse_semver_prerelease(std::string_view text);

}  // namespace gov
