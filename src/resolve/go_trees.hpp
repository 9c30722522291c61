// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/environment.hpp"
#include "store/toolchains.hpp"

namespace gov {

/// Is a directory in a module of the module cache, also through links, or in a Go: one of the
/// stores', or the one that GOROOT names? What is unpacked there was written by others, and pins
/// nothing.
[[nodiscard]] bool lies_in_go_tree(std::string_view directory, const Environment& environment,
                                   const Stores& stores);

}  // namespace gov
