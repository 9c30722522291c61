// SPDX-License-Identifier: MIT
#include <sys/mount.h>
#include <sys/param.h>

#include "base/file_system.hpp"

namespace gov {

bool is_mounted_noexec(const std::string& path) {
  struct statfs mount {};
  return ::statfs(path.c_str(), &mount) == 0 && (mount.f_flags & MNT_NOEXEC) != 0;
}

}  // namespace gov
