// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/replacement.hpp"
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

/// Whether the links ROOT/gov and go1.N.P stand. Without them shims find gov on PATH only, and the
/// go command finds no other installed version to switch to.
enum class Links { made, impossible };

/// Brings the folder into the state that the store asks for: `go` and `gofmt` are this shim,
/// go1.N.P links exist exactly for the `toolchains` that run on `host`, and shell/gov-hook, which
/// the hooks of shells call, is the same file. Files are replaced by rename, never in place, so a
/// running shim is not disturbed. Foreign files in the folder are left alone. Cheap when all is
/// well.
[[nodiscard]] Result<Links> update_shims(const Layout& layout, const ProgramFiles& programs,
                                         const std::vector<Toolchain>& toolchains,
                                         const HostPlatforms& host, Writers writers = Writers::one);

}  // namespace gov
