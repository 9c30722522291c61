// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace gov {

/// Homebrew keeps each release of a package in a folder of its own, PREFIX/Cellar/NAME/VERSION
/// (the keg), which an upgrade removes; PREFIX/opt/NAME is a link to the current one. For a path
/// below a keg that `opt` leads to, the path by way of `opt`, which outlives upgrades; any other
/// path unchanged. `path`: absolute and canonical.
[[nodiscard]] std::string path_across_upgrades(const std::string& path);

}  // namespace gov
