// SPDX-License-Identifier: MIT
#include "install/disk_room.hpp"

#include "base/file_system.hpp"
#include "base/text.hpp"

namespace gov {

std::uint64_t unpacked_size_estimate(std::uint64_t archive_bytes) {
  constexpr std::uint64_t kUnpackedToPacked = 4;
  return archive_bytes * kUnpackedToPacked;
}

void warn_of_little_room(const InstallJob& job, const InstallPlan& plan) {
  const std::uint64_t needed = unpacked_size_estimate(plan.archive->artifact.size);
  const auto available = available_bytes(job.layout.staging());
  if (!available || *available >= needed) return;
  job.reporter.warning(
      concat(plan.version.release_name(), " needs about ", human_size(needed), ", and ",
             human_size(*available), " are free in ", in_quotes(job.layout.root()),
             "; to make room, list the versions with gov list and remove some with gov uninstall"));
}

}  // namespace gov
