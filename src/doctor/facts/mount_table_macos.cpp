// SPDX-License-Identifier: MIT
#include <sys/mount.h>
#include <sys/param.h>

#include "doctor/facts/mount_table.hpp"

namespace gov {

std::vector<Mount> read_mounts(const Disk&) {
  std::vector<Mount> mounts;
  const int count = ::getfsstat(nullptr, 0, MNT_NOWAIT);
  if (count <= 0) return mounts;
  std::vector<struct statfs> table(static_cast<std::size_t>(count) + 8);
  const int bytes = static_cast<int>(table.size() * sizeof(struct statfs));
  const int found = ::getfsstat(table.data(), bytes, MNT_NOWAIT);
  for (int i = 0; i < found; ++i) {
    const struct statfs& one = table[static_cast<std::size_t>(i)];
    mounts.push_back({.point = one.f_mntonname,
                      .type = one.f_fstypename,
                      .is_noexec = (one.f_flags & MNT_NOEXEC) != 0,
                      .is_read_only = (one.f_flags & MNT_RDONLY) != 0});
  }
  return mounts;
}

}  // namespace gov
