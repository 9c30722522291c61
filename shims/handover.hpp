// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/environment.hpp"
#include "store/layout.hpp"

namespace gov {

/// The gov program: the link in the store, else the first on PATH; "" when there is none.
[[nodiscard]] std::string find_gov(const Layout* layout, const Environment& environment);

/// Replaces this process by `gov exec -- TOOL ARGUMENTS...`. Returns an exit code, with a message
/// on standard error, when there is no gov to be found or when shims and something else keep
/// calling each other. `layout` is null when the store's place is unknown.
[[nodiscard]] int hand_over(const Layout* layout, const Environment& environment,
                            const std::vector<std::string>& command);

}  // namespace gov
