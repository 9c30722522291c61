// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/confinement.hpp"
#include "install/install_job.hpp"
#include "install/install_plan.hpp"

// What the threads may do that handle bytes of servers and archives. Those that inflate or check a
// signature need no right at all, only memory.

namespace gov {

/// Connects, and writes where an install keeps what is not published yet. Makes
/// state/ and, where one may be used, the folder of partial downloads, because nothing can be
/// allowed in what is missing.
[[nodiscard]] ThreadRights rights_to_receive(const InstallJob& job, const InstallPlan& plan);

/// Connects, and writes what was received into the folder of a mirror. Makes state/ where there is
/// a store.
[[nodiscard]] ThreadRights rights_to_mirror(const Layout& layout, const std::string& directory);

/// Writes below `root`, and reads nothing else.
[[nodiscard]] ThreadRights rights_to_unpack(const std::string& root);

}  // namespace gov
