// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/environment.hpp"
#include "store/layout.hpp"
#include "store/toolchains.hpp"

// Arranges PATH so that gov's go is found first. path_order.hpp inspects a PATH as it is.

namespace gov {

/// The directory that must be first on PATH: the shims, which decide anew at every call, or `bin`
/// if the store has no shim yet. Checks one file.
[[nodiscard]] std::string entrance(const Layout& layout, const std::string& bin);

/// Puts `directory` first on PATH, once. Removes the shims of `layout`, under any spelling, and the
/// toolchains of all stores; everything else stays.
void put_first_on_path(Environment& environment, const std::string& directory, const Layout& layout,
                       const Stores& stores);

}  // namespace gov
