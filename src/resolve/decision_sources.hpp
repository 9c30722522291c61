// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/result.hpp"
#include "resolve/pin_search.hpp"
#include "resolve/resolve.hpp"

// The sources that may choose a version, one function each. resolve() tries them in order;
// explain() shows them all. Each returns rule, request, file and line, or absent if it chooses
// nothing. Errors: usage for a malformed request, failure for a malformed default.

namespace gov {

[[nodiscard]] Result<std::optional<Decision>> from_argument(const ResolveInput& input);
[[nodiscard]] Result<std::optional<Decision>> from_environment(const ResolveInput& input);
[[nodiscard]] Result<std::optional<Decision>> from_pin_file(const ResolveInput& input);
[[nodiscard]] Result<std::optional<Decision>> from_default(const ResolveInput& input);
[[nodiscard]] Result<std::optional<Decision>> from_home_file(const ResolveInput& input);

/// Where the two sources that read pin files search. Without a directory only the home directory
/// can be searched.
[[nodiscard]] PinSearch pin_search(const ResolveInput& input);

}  // namespace gov
