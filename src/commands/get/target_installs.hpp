// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "commands/session.hpp"
#include "install/install_target.hpp"
#include "install/installer.hpp"

// What the commands that install have in common: `gov install` and `gov use`.

namespace gov {

/// Installs all targets side by side and says so; explains failures. Results stand in the order of
/// the targets. Requires: remember_interruptions().
[[nodiscard]] Result<std::vector<InstallOutcome>> install_targets(
    Session& session, const std::vector<InstallTarget>& targets);

/// The first failure, for the exit code. The others are told at once; in JSON, which is one
/// document, they follow as reasons. Absent when all were installed.
[[nodiscard]] std::optional<Error> failure_of(Session& session,
                                              std::vector<InstallOutcome>& outcomes);

/// Makes `request` the default unless one is set, and says so: for the very first install.
[[nodiscard]] Result<void> set_first_default(Session& session, const VersionRequest& request);

}  // namespace gov
