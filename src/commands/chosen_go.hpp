// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"
#include "resolve/chosen_go.hpp"

namespace gov {

/// The Go for a decision made in this session. Errors: not_installed, for a version that is not
/// installed and for a missing system Go.
[[nodiscard]] Result<ChosenGo> choose_go(const Session& session, Decision decision);

}  // namespace gov
