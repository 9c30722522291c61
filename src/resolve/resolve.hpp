// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/environment.hpp"
#include "base/result.hpp"
#include "resolve/decision.hpp"
#include "store/layout.hpp"

// The order of precedence: which Go a directory uses. Both gov and the shim decide only by this, so
// they cannot disagree.

namespace gov {

struct ResolveInput {
  const Environment& environment;
  const Layout& layout;
  const Stores& stores;
  HostPlatforms host;
  std::optional<std::string> directory;    // where the search starts; absent: no search for pins
  std::optional<VersionRequest> argument;  // the request on the command line
};

/// Touches the disk, never the network. A request that is not installed is no error: the decision
/// then has no toolchain. Errors: usage for a malformed request in variable or file.
[[nodiscard]] Result<Decision> resolve(const ResolveInput& input);

/// The part of resolve() that looks for a pinned version: the argument, GOV_VERSION and pin files,
/// in this order. Absent if none is pinned; ignores the default, go.mod and the system Go.
[[nodiscard]] Result<std::optional<Decision>> resolve_pin(const ResolveInput& input);

}  // namespace gov
