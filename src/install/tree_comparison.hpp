// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "install/manifest.hpp"

namespace gov {

/// How a tree differs from what was installed. Paths are below the GOROOT.
struct TreeComparison {
  std::vector<ManifestEntry> damaged;      // missing, no plain file any more, or of other content
  std::vector<ManifestEntry> wrong_modes;  // sound, but 0755 or 0644 is something else
  std::vector<std::string> additions;      // files and links that no archive put there
};

/// Reads every file of the tree. Errors: interrupted; failure or permission when a directory cannot
/// be listed.
[[nodiscard]] Result<TreeComparison> compare_tree(const std::string& goroot,
                                                  const std::vector<ManifestEntry>& manifest,
                                                  const std::function<bool()>& is_cancelled);

/// 0755 or 0644: all that a file of gov's can have.
[[nodiscard]] unsigned mode_of(const ManifestEntry& entry);

}  // namespace gov
