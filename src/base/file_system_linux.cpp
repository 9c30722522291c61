// SPDX-License-Identifier: MIT
#include <sys/statvfs.h>

#include "base/file_system.hpp"

namespace gov {

bool is_mounted_noexec(const std::string& path) {
  struct statvfs mount {};
  return ::statvfs(path.c_str(), &mount) == 0 && (mount.f_flag & ST_NOEXEC) != 0;
}

}  // namespace gov
