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
/// file list of the install are restored from the archive, which is fetched only if needed. A file
/// is never changed in place: the sound one is renamed over it, so that running programs and
/// macOS's signature cache, which is keyed by inode, are not disturbed. The plan from `plan` always
/// has an archive. Errors: as install_toolchain(); not_installed if the tree was removed meanwhile.
[[nodiscard]] Result<RepairReport> repair_toolchain(
    const InstallJob& job, const Toolchain& toolchain,
    const std::function<Result<InstallPlan>()>& plan);

}  // namespace gov
