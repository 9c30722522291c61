// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "doctor/disk.hpp"

namespace gov {

/// A folder that the go command makes when it is missing, and writes to.
struct CacheFolder {
  PathStatus status{};  // path "" when it is unknown or turned off
  /// What stands nearest above it, where the folder itself is missing.
  PathStatus above{};
  /// Folders in it that belong to another user and cannot be written to; the first few.
  std::vector<PathStatus> blocked{};
};

/// Looks at the folder and at no more than 300 entries below it, the upper ones first.
[[nodiscard]] CacheFolder look_at_cache(const std::string& path, uid_t user, const Disk& disk);

}  // namespace gov
