// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "store/layout.hpp"

// The cache is a convenience: where it cannot be used, everything works without it.

namespace gov {

/// Makes a directory of the cache where it is missing, private to its owner. False when gov has to
/// do without: it cannot be made, is another user's, or others may write to it. Root makes nothing
/// below another user's home.
[[nodiscard]] bool open_cache_directory(const Layout& layout, const std::string& directory);

/// May what is found in a directory be used? Only when it is this user's and nobody else can write
/// to it.
[[nodiscard]] bool is_private_directory(const std::string& directory);

}  // namespace gov
