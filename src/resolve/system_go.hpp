// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/environment.hpp"
#include "store/layout.hpp"

namespace gov {

/// The first executable `tool` on PATH that is not gov's. Shims of any store, wherever they are,
/// and the toolchains of gov's stores are gov's; they are recognised by inode and mark, not by
/// path. Another manager's shim counts as the system Go until it calls gov back
/// (resolve/shim_loop); then the next one on PATH counts. Relative PATH entries are ignored, as by
/// the go command. Returns an absolute path without resolving symlinks.
[[nodiscard]] std::optional<std::string> find_system_tool(const Environment& environment,
                                                          const Layout& layout,
                                                          std::string_view tool);

/// The first executable `tool` on PATH that would be the system Go's if it had not called gov back.
[[nodiscard]] std::optional<std::string> find_tool_that_called_back(const Environment& environment,
                                                                    const Layout& layout,
                                                                    std::string_view tool);

/// Is this program in the bin of a Go installation, and not a script? Then it is the go command
/// itself, which does not call shims by itself.
[[nodiscard]] bool is_go_proper(const std::string& program);

}  // namespace gov
