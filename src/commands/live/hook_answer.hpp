// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"

namespace gov {

/// gov hook-answer: what gov-hook prints, for those who have settings. Hidden: only gov-hook calls
/// it.
[[nodiscard]] CommandResult run_hook_answer(Session& session);

}  // namespace gov
