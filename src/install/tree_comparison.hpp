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
  std::vector<ManifestEntry> damaged;  // missing, not a plain file, or of different content
  std::vector<std::string> additions;  // files and symlinks that are not from the archive
};

/// Reads every file of the tree. If a directory cannot be listed, additions are not reported.
/// Errors: interrupted.
[[nodiscard]] Result<TreeComparison> compare_tree(const std::string& goroot,
                                                  const std::vector<ManifestEntry>& manifest,
                                                  const std::function<bool()>& is_cancelled);

}  // namespace gov
