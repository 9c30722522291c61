// SPDX-License-Identifier: MIT
#pragma once

#include "store/layout.hpp"
#include "store/toolchains.hpp"

namespace gov {

/// True for a toolchain that gov installed in its own store and may change: other stores are
/// somebody else's, and so is what a symlink in versions/ leads to.
[[nodiscard]] bool is_own_toolchain(const Layout& layout, const Toolchain& toolchain);

}  // namespace gov
