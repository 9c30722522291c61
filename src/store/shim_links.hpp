// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.hpp"
#include "golang/host_platforms.hpp"
#include "store/layout.hpp"
#include "store/toolchains.hpp"

// The shims folder: the dispatcher under the names of Go's commands, and a link go1.N.P to the real
// bin/go of each installed version, which is how the go command itself finds other toolchains.

namespace gov {

struct ProgramFiles {
  std::string gov;   // the program that shims hand over to
  std::string shim;  // the dispatcher's file
};

/// Brings the folder into the state that the store asks for: `go` and `gofmt` are this shim,
/// go1.N.P links exist exactly for the `toolchains` that run on `host`, and shell/gov-hook, which
/// the hooks of shells call, is the same file. Files are replaced by rename, never in place, so a
/// running shim is not disturbed. Foreign files in the folder are left alone. Cheap when all is
/// well.
[[nodiscard]] Result<void> update_shims(const Layout& layout, const ProgramFiles& programs,
                                        const std::vector<Toolchain>& toolchains,
                                        const HostPlatforms& host);

}  // namespace gov
