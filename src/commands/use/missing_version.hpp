// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"
#include "resolve/decision.hpp"

namespace gov {

/// A pinned version that is not installed is never replaced by another: by the setting auto_install
/// it is installed now, after asking a person, or not at all. Returns the decision with its
/// toolchain. Errors: not_installed when nobody agreed, else whatever the install failed with.
[[nodiscard]] Result<Decision> provide_missing(Session& session, Decision decision);

}  // namespace gov
