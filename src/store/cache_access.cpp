// SPDX-License-Identifier: MIT
#include "store/cache_access.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/foreign_owner.hpp"

namespace gov {
namespace {

bool is_of_others_home(const std::string& directory) {
  if (::geteuid() != 0) return false;
  std::string nearest = directory;
  while (nearest != "/" && !status_of(nearest)) nearest = parent_directory(nearest);
  const auto status = status_of(nearest);
  return status && is_foreign_owner(status->st_uid);
}

}  // namespace

bool is_private_directory(const std::string& directory) {
  const auto status = status_of(directory);
  return status && S_ISDIR(status->st_mode) && status->st_uid == ::geteuid() &&
         (status->st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

bool open_cache_directory(const Layout& layout, const std::string& directory) {
  if (is_of_others_home(directory)) return false;
  for (const std::string& one : {layout.cache(), directory}) {
    if (!make_directories(one, 0700)) return false;
  }
  return is_private_directory(directory);
}

}  // namespace gov
