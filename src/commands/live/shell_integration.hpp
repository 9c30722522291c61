// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "commands/session.hpp"
#include "shell/dialect.hpp"

// What `gov setup` and `gov init` have in common.

namespace gov {

/// Errors: usage, naming the shells that gov knows; the hint is `command` with the nearest of them.
[[nodiscard]] Result<Shell> parse_shell_option(std::string_view text,
                                               std::string_view command = "gov setup --shell");

/// The hook that options ask for; without any, that of the settings. Errors: usage for an unknown
/// word.
[[nodiscard]] Result<HookStyle> choose_hook(const Session& session, const std::string& word,
                                            bool shims_only);

/// Copies the scripts that start-up files read from the installation into the store, where their
/// path does not change, and makes the shims. Does nothing where they are there already. Errors:
/// also failure where the installation lacks the script of this hook.
[[nodiscard]] Result<void> install_shell_scripts(const Session& session, HookStyle hook);

}  // namespace gov
