// SPDX-License-Identifier: MIT
#pragma once

#include "golang/host_platforms.hpp"

namespace gov {

/// The platforms that this machine can run. Cheap enough for every `go`: one system call on macOS,
/// none elsewhere.
[[nodiscard]] HostPlatforms this_host();

}  // namespace gov
