// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "commands/session.hpp"
#include "resolve/resolve.hpp"

namespace gov {

/// What resolve/ needs to know of this session, in its working directory. Refers to the session.
[[nodiscard]] ResolveInput resolve_input(
    const Session& session, const std::optional<VersionRequest>& request = std::nullopt);

/// Which Go is meant in the working directory, or for `request` if there is one.
[[nodiscard]] Result<Decision> decide(const Session& session,
                                      const std::optional<VersionRequest>& request = std::nullopt);

}  // namespace gov
