// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "commands/session.hpp"
#include "shell/dialect.hpp"

// What `gov setup` and `gov init` have in common.

namespace gov {

/// Errors: usage, listing the shells that gov supports; the hint is `command` with the nearest
/// name.
[[nodiscard]] Result<Shell> parse_shell_option(std::string_view text,
                                               std::string_view command = "gov setup --shell");

/// The hook that the options choose, else the one in the settings. Errors: usage for an unknown
/// word.
[[nodiscard]] Result<HookStyle> choose_hook(const Session& session, const std::string& word,
                                            bool shims_only);

/// Copies the scripts that start-up files read from the installation into the store, where their
/// path does not change, and makes the shims. Does nothing if they exist already. Errors: also
/// failure when the installation lacks the script of this hook.
[[nodiscard]] Result<void> install_shell_scripts(const Session& session, HookStyle hook);

}  // namespace gov
