// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/environment.hpp"
#include "store/toolchains.hpp"

namespace gov {

/// Is a directory inside a module of the module cache, also through symlinks, or inside a Go (in
/// one of the stores, or the one that GOROOT names)? Files there come from archives of others, and
/// pin nothing.
[[nodiscard]] bool lies_in_go_tree(std::string_view directory, const Environment& environment,
                                   const Stores& stores);

}  // namespace gov
