// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"

namespace gov {

/// Refuses to write a request as a choice when nothing published, installed or named can match it.
/// gov's own lists nearly always answer that; if not, gov-full reads the release index. If the
/// index cannot be read, a version that may be newer than the lists is allowed with a warning.
/// Errors: no_such_version.
[[nodiscard]] Result<void> check_published(Session& session, const VersionRequest& request);

}  // namespace gov
