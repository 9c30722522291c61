// SPDX-License-Identifier: MIT
#pragma once

#include "base/file_lock.hpp"
#include "base/result.hpp"
#include "install/install_job.hpp"

namespace gov {

/// The lock of a version that is installed or being installed. Waits for the process that holds it,
/// with a message. Errors: busy after half an hour, interrupted.
[[nodiscard]] Result<FileLock> lock_toolchain(const InstallJob& job, const Version& version,
                                              const Platform& platform);

}  // namespace gov
