// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"

namespace gov {

/// Whether a request may be written down as a choice: refused when nothing that is published,
/// installed or named can ever fit. The lists that gov has answer that nearly always. If they do
/// not have it, gov-full asks the release index; where that cannot be asked, a version that may be
/// newer than the lists is allowed with a warning. Errors: no_such_version.
[[nodiscard]] Result<void> check_published(Session& session, const VersionRequest& request);

}  // namespace gov
