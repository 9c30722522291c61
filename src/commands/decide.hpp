// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/session.hpp"
#include "resolve/resolve.hpp"

namespace gov {

/// What resolve/ needs to know of this session, in its working directory. Refers to the session.
[[nodiscard]] ResolveInput resolve_input(
    const Session& session, const std::optional<VersionRequest>& request = std::nullopt);

/// Likewise, for a command line that will be run: `go -C DIR` does its work in another directory.
[[nodiscard]] ResolveInput resolve_input_for(const Session& session,
                                             const std::optional<VersionRequest>& request,
                                             const std::vector<std::string>& command);

/// Which Go is meant in the working directory, or for `request` if there is one.
[[nodiscard]] Result<Decision> decide(const Session& session,
                                      const std::optional<VersionRequest>& request = std::nullopt);
[[nodiscard]] Result<Decision> decide(const Session& session, const ResolveInput& input);

}  // namespace gov
