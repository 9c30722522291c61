// SPDX-License-Identifier: MIT
#include "base/file_system.hpp"

#include <sys/statvfs.h>

#include "base/file.hpp"

namespace gov {

std::optional<std::uint64_t> available_bytes(const std::string& path) {
  struct statvfs space {};
  if (::statvfs(path.c_str(), &space) != 0) return std::nullopt;
  if (space.f_blocks == 0 || space.f_bavail == 0) return std::nullopt;
  return std::uint64_t{space.f_bavail} * space.f_frsize;
}

bool is_same_file_system(const std::string& a, const std::string& b) {
  const auto status_a = status_of(a);
  const auto status_b = status_of(b);
  return !status_a || !status_b || status_a->st_dev == status_b->st_dev;
}

}  // namespace gov
