// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "commands/session.hpp"
#include "shell/integration_lines.hpp"

// What `gov setup` and `gov init` have in common.

namespace gov {

/// Errors: usage, naming the shells that gov knows; the hint is `command` with the nearest of them.
[[nodiscard]] Result<Shell> parse_shell_option(std::string_view text,
                                               std::string_view command = "gov setup --shell");

[[nodiscard]] IntegrationPaths integration_paths(const Session& session);

/// Copies the scripts that start-up files read from the installation into the store, where their
/// path does not change, and makes the shims. Does nothing where they are there already.
[[nodiscard]] Result<void> install_shell_scripts(const Session& session);

}  // namespace gov
