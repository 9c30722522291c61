// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "install/install_job.hpp"
#include "install/install_plan.hpp"

// A folder of archives that any web server, or a USB stick, can serve: the archives under their
// official names, for each its .sha256 and its .asc, and index.json in the shape of go.dev's.

namespace gov {

struct MirrorReport {
  std::vector<std::string> added;  // file names
  std::vector<std::string> kept;   // were there already, with the right digest
  std::vector<std::string> without_signature;
};

/// Fetches the archives of the plans that `directory` lacks, each proven as for an install before
/// it gets its name, and enters them into the index, which may list others already. A crash leaves
/// a folder that the next run completes. Errors: as install_toolchain(); busy while another gov
/// fills the same folder.
[[nodiscard]] Result<MirrorReport> fill_mirror(const InstallJob& job, const std::string& directory,
                                               const std::vector<InstallPlan>& plans);

/// How a mirror differs from its index.
struct MirrorFaults {
  std::uint64_t files = 0;  // that the index lists
  std::vector<std::string> missing;
  std::vector<std::string> changed;  // other bytes than the index says, or another .sha256
};

/// Hashes every file that the index lists. Errors: failure without an index, interrupted.
[[nodiscard]] Result<MirrorFaults> check_mirror(const std::string& directory,
                                                const std::function<bool()>& is_cancelled);

}  // namespace gov
