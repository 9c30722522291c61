// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "install/install_job.hpp"
#include "install/install_plan.hpp"

// A folder of archives for a web server or a USB stick: the archives under their official names,
// with a .sha256 and an .asc file for each, and index.json in the format of go.dev's.

namespace gov {

struct MirrorReport {
  std::vector<std::string> added;  // file names
  std::vector<std::string> kept;   // were there already, with the right digest
  std::vector<std::string> without_signature;
};

/// Fetches the plans' archives that are missing in `directory`, verifies each as for an install
/// before it gets its final name, and adds them to the index, which may list others already. A
/// crash leaves a folder that the next run completes. Errors: as install_toolchain(); busy while
/// another gov fills the same folder.
[[nodiscard]] Result<MirrorReport> fill_mirror(const InstallJob& job, const std::string& directory,
                                               const std::vector<InstallPlan>& plans);

/// How a mirror differs from its index.
struct MirrorFaults {
  std::uint64_t files = 0;  // that the index lists
  std::vector<std::string> missing;
  std::vector<std::string> changed;  // the bytes or the .sha256 do not match the index
};

/// Hashes every file that the index lists. Errors: failure without an index, interrupted.
[[nodiscard]] Result<MirrorFaults> check_mirror(const std::string& directory,
                                                const std::function<bool()>& is_cancelled);

}  // namespace gov
