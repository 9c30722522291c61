// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>

#include "base/result.hpp"
#include "install/acquisition.hpp"
#include "install/install_job.hpp"
#include "install/install_plan.hpp"
#include "store/toolchains.hpp"

namespace gov {

struct Installed {
  Toolchain toolchain;
  bool was_there_already = false;
  std::uint64_t archive_bytes = 0;  // 0 if it was installed already
  bool is_in_checksum_log = false;  // its files match the Go checksum database
  std::chrono::milliseconds took{0};
};

using InstallOutcome = Expected<Installed, AcquireFailure>;

/// Carries out a plan: fetch, verify, unpack, publish. Any number of processes may install the same
/// version at once; one does the work, all succeed. Nothing is visible before every check has
/// passed, and a crash at any line leaves a usable store.
/// Errors: network, integrity, permission, busy, interrupted, failure.
[[nodiscard]] InstallOutcome install_toolchain(const InstallJob& job, const InstallPlan& plan);

}  // namespace gov
