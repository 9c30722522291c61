// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "commands/session.hpp"
#include "install/install_target.hpp"
#include "install/installer.hpp"

// What `gov install` and `gov use` have in common.

namespace gov {

/// Installs all targets in parallel, reports each, and explains failures. The outcomes are in the
/// order of the targets. Requires: remember_interruptions().
[[nodiscard]] Result<std::vector<InstallOutcome>> install_targets(
    Session& session, const std::vector<InstallTarget>& targets);

/// The first failure, for the exit code. The others are printed here; with --json, which allows one
/// document, they become reasons of the first. Absent when all were installed.
[[nodiscard]] std::optional<Error> failure_of(Session& session,
                                              std::vector<InstallOutcome>& outcomes);

/// Makes `request` the default unless one is set, and prints a message: for the very first install.
[[nodiscard]] Result<void> set_first_default(Session& session, const VersionRequest& request);

}  // namespace gov
