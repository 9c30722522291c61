// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/environment.hpp"
#include "store/layout.hpp"

namespace gov {

/// The first executable `tool` on PATH that is not gov's: the shims folder is recognised by inode
/// whatever its spelling, and programs that lie in our store are passed by. Relative PATH entries
/// are ignored, as the go command does. Absolute path, links not resolved.
[[nodiscard]] std::optional<std::string> find_system_tool(const Environment& environment,
                                                          const Layout& layout,
                                                          std::string_view tool);

}  // namespace gov
