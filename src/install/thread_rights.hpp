// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/confinement.hpp"
#include "install/install_job.hpp"
#include "install/install_plan.hpp"

// The rights of the threads that handle bytes from servers and archives. Threads that inflate or
// check a signature need only memory and no rights.

namespace gov {

/// Allows connecting, and writing where an install keeps unpublished files. Makes state/ and, if it
/// may be used, the folder of partial downloads, because rights can only be granted for existing
/// folders.
[[nodiscard]] ThreadRights rights_to_receive(const InstallJob& job, const InstallPlan& plan);

/// Allows connecting, and writing to the folder of a mirror. Makes state/ if there is a store.
[[nodiscard]] ThreadRights rights_to_mirror(const Layout& layout, const std::string& directory);

/// Allows writing below `root`, and nothing else.
[[nodiscard]] ThreadRights rights_to_unpack(const std::string& root);

}  // namespace gov
