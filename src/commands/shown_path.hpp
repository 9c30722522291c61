// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace gov {

/// A path or a word of the environment as people may see it: escaped where it could act on the
/// terminal, and cut where it is longer than a path can be.
[[nodiscard]] std::string shown_path(std::string_view path);

}  // namespace gov
