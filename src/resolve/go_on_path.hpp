// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/environment.hpp"
#include "store/layout.hpp"
#include "store/toolchains.hpp"

// Which go a PATH leads to, as gov arranges it. What a PATH leads to as it stands: path_order.hpp.

namespace gov {

/// The directory that has to stand first on PATH: the shims, which decide anew at every call; `bin`
/// where the store has no shim yet. Looks at one file.
[[nodiscard]] std::string entrance(const Layout& layout, const std::string& bin);

/// Puts `directory` first on PATH, once. The shims of `layout`, however their directory is spelled,
/// and the toolchains of all stores leave PATH; everything else stays.
void put_first_on_path(Environment& environment, const std::string& directory, const Layout& layout,
                       const Stores& stores);

}  // namespace gov
