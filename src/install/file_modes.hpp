// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "install/manifest.hpp"

namespace gov {

/// Sets the files of a manifest, and the directories above them, to the modes of an install: 0755,
/// or 0644 for files that are not executable. Skips paths that are missing or of another type, and
/// follows no symlinks. Returns the changed paths, relative to the GOROOT, which is ".". Errors:
/// permission.
[[nodiscard]] Result<std::vector<std::string>> set_installed_modes(
    const std::string& goroot, const std::vector<ManifestEntry>& manifest);

/// Returns those whose mode is wrong, in the same form, without changing anything.
[[nodiscard]] std::vector<std::string> wrong_modes(const std::string& goroot,
                                                   const std::vector<ManifestEntry>& manifest);

}  // namespace gov
