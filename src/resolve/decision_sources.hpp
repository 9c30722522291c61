// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/result.hpp"
#include "resolve/pin_search.hpp"
#include "resolve/resolve.hpp"

// Who may ask for a version, one function each. resolve() puts them in order; explain() shows them
// all. Each answers with rule, request, file and line; absent when nobody asks there. Errors: usage
// for a malformed request, failure for a malformed default.

namespace gov {

[[nodiscard]] Result<std::optional<Decision>> from_argument(const ResolveInput& input);
[[nodiscard]] Result<std::optional<Decision>> from_environment(const ResolveInput& input);
[[nodiscard]] Result<std::optional<Decision>> from_pin_file(const ResolveInput& input);
[[nodiscard]] Result<std::optional<Decision>> from_default(const ResolveInput& input);
[[nodiscard]] Result<std::optional<Decision>> from_home_file(const ResolveInput& input);

/// Where the two sources that read pin files look for them. Without a directory only the home
/// directory can be looked into.
[[nodiscard]] PinSearch pin_search(const ResolveInput& input);

}  // namespace gov
