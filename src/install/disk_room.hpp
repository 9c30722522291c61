// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "base/result.hpp"
#include "install/install_job.hpp"
#include "install/install_plan.hpp"

namespace gov {

/// Estimates the unpacked size in bytes of an archive of this size; 0 for an unknown size. Official
/// archives unpack to 3.2 to 3.5 times their size, and each of their 14,000 files wastes half a
/// block on average.
[[nodiscard]] std::uint64_t unpacked_size_estimate(std::uint64_t archive_bytes);

/// Warns if the plan's tree will probably not fit. Only an estimate, since archives differ and a
/// file system may report less space than it has; only ENOSPC is certain.
void warn_of_little_room(const InstallJob& job, const InstallPlan& plan);

}  // namespace gov
