// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "base/result.hpp"
#include "install/install_job.hpp"
#include "install/install_plan.hpp"

namespace gov {

/// About how many bytes an archive of this size takes once it is unpacked; 0 for an unknown size.
/// Official archives unpack to 3.2 to 3.5 times their size, and their files, 14,000 of them, end
/// with half a block each.
[[nodiscard]] std::uint64_t unpacked_size_estimate(std::uint64_t archive_bytes);

/// Warns when the plan's tree will hardly find room. Only a guess, since archives differ and what a
/// file system calls available may not be all it has: the real answer is ENOSPC.
void warn_of_little_room(const InstallJob& job, const InstallPlan& plan);

}  // namespace gov
