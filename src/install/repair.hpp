// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "install/install_job.hpp"
#include "install/install_plan.hpp"
#include "store/quarantine.hpp"
#include "store/toolchains.hpp"

namespace gov {

struct RepairReport {
  std::uint64_t files = 0;             // that were compared
  std::vector<std::string> restored;   // below the GOROOT
  std::vector<std::string> modes_set;  // likewise
  std::vector<std::string> additions;  // not from the archive; left alone
  AttributeReport attributes;

  [[nodiscard]] bool was_sound() const {
    return restored.empty() && modes_set.empty() && attributes.quarantined == 0;
  }
};

/// Restores an installed tree: quarantine is lifted, modes are set, and files that differ from the
/// list of the install are restored from the archive, which is fetched only if needed. A file is
/// never changed in place: the sound one is renamed over it, so a running program and macOS's cache
/// of signatures, which goes by inode, are not disturbed. `plan` says where to get the archive, and
/// always has one. Errors: as install_toolchain(); not_installed when the tree went away meanwhile.
[[nodiscard]] Result<RepairReport> repair_toolchain(
    const InstallJob& job, const Toolchain& toolchain,
    const std::function<Result<InstallPlan>()>& plan);

}  // namespace gov
