// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/environment.hpp"
#include "store/layout.hpp"

namespace gov {

/// The first executable `tool` on PATH that is not gov's. gov's are its shims, wherever they lie
/// and whichever store they are from, and the toolchains of its stores; they are known by inode and
/// mark, not by their path. Another manager's shims are a system Go until they call gov back
/// (resolve/shim_loop): then what is behind them on PATH is. Relative PATH entries are ignored, as
/// the go command does. Absolute path, links not resolved.
[[nodiscard]] std::optional<std::string> find_system_tool(const Environment& environment,
                                                          const Layout& layout,
                                                          std::string_view tool);

/// The first executable `tool` on PATH that would be the system's if it had not called gov back.
[[nodiscard]] std::optional<std::string> find_tool_that_called_back(const Environment& environment,
                                                                    const Layout& layout,
                                                                    std::string_view tool);

/// Is this program in the bin of a Go installation, and no script? Then it is the go command
/// itself, which leads to no shim but by what the user makes it do.
[[nodiscard]] bool is_go_proper(const std::string& program);

}  // namespace gov
