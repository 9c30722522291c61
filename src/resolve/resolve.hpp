// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/environment.hpp"
#include "base/result.hpp"
#include "resolve/decision.hpp"
#include "store/layout.hpp"

// The precedence rule: which Go is meant in a directory. gov and the shim both call this and
// nothing else, so they cannot disagree.

namespace gov {

struct ResolveInput {
  const Environment& environment;
  const Layout& layout;
  const Stores& stores;
  HostPlatforms host;
  std::optional<std::string> directory;    // where the search starts; absent: no pin is looked for
  std::optional<VersionRequest> argument;  // what the command line asked for
};

/// Touches the disk, never the network. A request that is not installed is no error: the decision
/// then has no toolchain. Errors: usage for a malformed request in variable or file.
[[nodiscard]] Result<Decision> resolve(const ResolveInput& input);

/// The part of resolve() that asks who pinned a version: the argument, GOV_VERSION and pin files,
/// in this order. Absent when nobody did; the default, go.mod and the system Go are not looked at.
[[nodiscard]] Result<std::optional<Decision>> resolve_pin(const ResolveInput& input);

}  // namespace gov
