// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"

namespace gov {

/// Can this request be written down as a choice? Names are refused while nothing has that name.
/// Errors: usage.
[[nodiscard]] Result<void> check_usable(const VersionRequest& request);

/// Says what to run when the request is not installed; success in any case.
[[nodiscard]] CommandResult warn_if_missing(Session& session, const VersionRequest& request);

}  // namespace gov
