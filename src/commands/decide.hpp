// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/session.hpp"
#include "resolve/resolve.hpp"

namespace gov {

/// The input for resolve/ from this session, for its working directory. Refers to the session.
[[nodiscard]] ResolveInput resolve_input(
    const Session& session, const std::optional<VersionRequest>& request = std::nullopt);

/// The same for a command line to be run: `go -C DIR` works in another directory.
[[nodiscard]] ResolveInput resolve_input_for(const Session& session,
                                             const std::optional<VersionRequest>& request,
                                             const std::vector<std::string>& command);

/// The Go for `request`, or else for the working directory.
[[nodiscard]] Result<Decision> decide(const Session& session,
                                      const std::optional<VersionRequest>& request = std::nullopt);
[[nodiscard]] Result<Decision> decide(const Session& session, const ResolveInput& input);

}  // namespace gov
