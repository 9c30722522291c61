// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"
#include "store/usable_request.hpp"

namespace gov {

/// Says what to run when the request, which was just written down as a choice, is not installed;
/// success in any case.
[[nodiscard]] CommandResult warn_if_missing(Session& session, const VersionRequest& request);

}  // namespace gov
