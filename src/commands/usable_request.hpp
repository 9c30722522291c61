// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"

namespace gov {

/// Can this request be written down as a choice? Names are refused while nothing has that name.
/// Errors: usage.
[[nodiscard]] Result<void> check_usable(const Session& session, const VersionRequest& request);

/// What a request means among published versions: an alias is what it stands for. Errors: usage for
/// a name that nothing has, or that a linked SDK has.
[[nodiscard]] Result<VersionRequest> without_name(const Session& session,
                                                  const VersionRequest& request);

/// Says what to run when the request is not installed; success in any case.
[[nodiscard]] CommandResult warn_if_missing(Session& session, const VersionRequest& request);

}  // namespace gov
