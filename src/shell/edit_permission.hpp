// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace gov {

/// Whether gov can and may change the user's file `path`, or make it: asked before any file is
/// written. A link that leads to a missing file is fine where its folder exists. A file without
/// write permission, of another owner or with several names (hard links) is left to whoever decided
/// that (Nix, chezmoi, a system administrator), even where a rename could replace it. Errors:
/// permission or failure, with what can be done by hand: `by_hand` is "add the lines shown above"
/// or "remove the lines shown above", and `command` what to run again.
[[nodiscard]] Result<void> check_edit_permission(const std::string& path, std::string_view by_hand,
                                                 std::string_view command);

}  // namespace gov
