// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"

namespace gov {

/// gov list: what is installed, newest first, with marks for what is in force here and the default.
[[nodiscard]] CommandResult run_list(Session& session);

}  // namespace gov
