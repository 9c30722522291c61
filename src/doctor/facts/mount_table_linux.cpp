// SPDX-License-Identifier: MIT
#include "doctor/facts/mount_table.hpp"

namespace gov {

std::vector<Mount> read_mounts(const Disk& disk) {
  const auto table = disk.read("/proc/self/mounts", 4U << 20U);
  return table ? parse_mounts(table->text) : std::vector<Mount>();
}

}  // namespace gov
