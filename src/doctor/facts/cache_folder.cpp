// SPDX-License-Identifier: MIT
#include "doctor/facts/cache_folder.hpp"

#include <sys/stat.h>

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

/// 00 to ff: the folders of the build cache, which hold files only (cmd/go/internal/cache).
bool is_folder_of_build_cache(std::string_view name) { return is_lower_hex(name, 2); }

/// A folder of another user that this one cannot write to; absent if it is not.
std::optional<PathStatus> blocked_folder(const std::string& path, const struct stat& status,
                                         uid_t user, const Disk& disk) {
  if (status.st_uid == user) return std::nullopt;
  PathStatus found = disk.look_at(path);
  if (found.is_writable) return std::nullopt;
  return found;
}

/// Level by level, because root leaves whole trees behind.
std::vector<PathStatus> blocked_below(const std::string& top, uid_t user, const Disk& disk) {
  constexpr std::size_t kMostEntries = 300;
  constexpr std::size_t kMostFolders = 40;
  constexpr std::size_t kMostFound = 5;
  std::vector<PathStatus> found;
  std::vector<std::string> folders = {top};
  std::size_t looked_at = 0;
  for (std::size_t next = 0; next < folders.size(); ++next) {
    const std::string folder = folders[next];
    for (const std::string& name : disk.names_in(folder)) {
      if (++looked_at > kMostEntries || found.size() == kMostFound) return found;
      std::string path = path_in(folder, name);
      const auto status = status_of_link(disk.place_of(path));
      if (!status || !S_ISDIR(status->st_mode)) continue;
      if (auto blocked = blocked_folder(path, *status, user, disk)) {
        found.push_back(std::move(*blocked));
      } else if (folders.size() < kMostFolders && !is_folder_of_build_cache(name)) {
        folders.push_back(std::move(path));
      }
    }
  }
  return found;
}

}  // namespace

CacheFolder look_at_cache(const std::string& path, uid_t user, const Disk& disk) {
  CacheFolder cache;
  if (path.empty()) return cache;
  cache.status = disk.look_at(path);
  if (cache.status.is_directory() && cache.status.is_writable)
    cache.blocked = blocked_below(path, user, disk);
  if (cache.status.exists() || cache.status.is_link || !is_absolute_path(path)) return cache;
  walk_up(parent_directory(path), [&](std::string_view here) {
    cache.above = disk.look_at(here);
    return cache.above.exists() || cache.above.is_link;
  });
  return cache;
}

}  // namespace gov
