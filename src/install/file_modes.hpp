// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "install/manifest.hpp"

namespace gov {

/// Gives the files of a manifest, and the directories above them, the modes of an install: 0755, or
/// 0644 for what is not executable. Only what is there and is what it should be; nothing is reached
/// through a link. Returns what was set, below the GOROOT, which is "." itself. Errors: permission.
[[nodiscard]] Result<std::vector<std::string>> set_installed_modes(
    const std::string& goroot, const std::vector<ManifestEntry>& manifest);

/// The same files and directories that have another mode, and the GOROOT ("."); nothing is changed.
[[nodiscard]] std::vector<std::string> wrong_modes(const std::string& goroot,
                                                   const std::vector<ManifestEntry>& manifest);

}  // namespace gov
