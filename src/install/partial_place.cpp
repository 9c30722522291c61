// SPDX-License-Identifier: MIT
#include "install/partial_place.hpp"

#include <sys/stat.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "fetch/partial_file.hpp"
#include "store/cache_access.hpp"

namespace gov {
namespace {

constexpr std::chrono::hours kOldAge{14 * 24};
constexpr std::string_view kSuffix = ".partial";

/// Absent if another process holds the lock or the file system has no locks.
std::optional<FileLock> lock_beside(const std::string& path) {
  auto lock = FileLock::try_acquire(concat(path, ".lock"));
  if (!lock || !lock->is_exclusive()) return std::nullopt;
  return std::move(*lock);
}

bool is_old(const std::string& file, std::chrono::system_clock::time_point now) {
  const auto status = status_of_link(file);
  if (!status) return false;
  return now - std::chrono::system_clock::from_time_t(status->st_mtime) > kOldAge;
}

}  // namespace

std::optional<PartialPlace> PartialPlace::take(const Layout& layout, const Checksum& expected) {
  const std::string directory = layout.partial_downloads();
  if (!open_cache_directory(layout, directory)) return std::nullopt;
  std::string path = concat(directory, "/", expected.hex, kSuffix);
  auto lock = lock_beside(path);
  if (!lock) return std::nullopt;
  return PartialPlace(std::move(path), std::move(*lock));
}

PartialPlace::~PartialPlace() {
  if (lock_) lock_->delete_file();
}

void PartialPlace::discard() const { discard_partial(path_); }

void sweep_old_partials(const Layout& layout, std::chrono::system_clock::time_point now) {
  const std::string directory = layout.partial_downloads();
  if (!is_private_directory(directory)) return;
  for (const std::string& name : list_directory(directory).value_or({})) {
    const std::string path = concat(directory, "/", name);
    if (!is_old(path, now)) continue;
    // A partial download, its note and its lock are named after the digest; each may exist alone.
    const std::string partial =
        concat(directory, "/", std::string_view(name).substr(0, name.find('.')), kSuffix);
    auto lock = lock_beside(partial);
    if (!lock) continue;
    if (is_old(partial, now) || !status_of_link(partial)) discard_partial(partial);
    lock->delete_file();
  }
}

}  // namespace gov
