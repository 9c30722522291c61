// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"
#include "resolve/chosen_go.hpp"

namespace gov {

/// The Go for a decision that was made in this session. Errors: not_installed, for a version that
/// gov lacks and for a system Go that is not there.
[[nodiscard]] Result<ChosenGo> choose_go(const Session& session, Decision decision);

}  // namespace gov
