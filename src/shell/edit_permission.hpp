// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace gov {

/// Checks that gov can and may change or create the user's file `path`; called before any file is
/// written. A link to a missing file is fine if the folder of its target exists. A read-only file
/// or one with another owner is left alone, even if a rename could replace it, because somebody
/// decided that (Nix, chezmoi, a system administrator). Errors: permission or failure, with what to
/// do by hand: `by_hand` is "add the lines shown above" or "remove the lines shown above", and
/// `command` is what to run again.
[[nodiscard]] Result<void> check_edit_permission(const std::string& path, std::string_view by_hand,
                                                 std::string_view command);

}  // namespace gov
