// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/file_lock.hpp"
#include "store/layout.hpp"
#include "verify/checksum.hpp"

namespace gov {

/// The place in the cache where the start of one archive's download may be kept for a later resume.
/// The cache may be shared by several stores, processes and machines; while the object exists, a
/// lock file beside the place makes this process its only user.
class PartialPlace {
 public:
  /// Absent if the cache cannot be used, another process is using the place, or the file system has
  /// no locks.
  [[nodiscard]] static std::optional<PartialPlace> take(const Layout& layout,
                                                        const Checksum& expected);

  PartialPlace(PartialPlace&&) = default;
  PartialPlace& operator=(PartialPlace&&) = default;
  ~PartialPlace();

  /// Named after the digest, so a partial download can only be continued with the same bytes.
  [[nodiscard]] const std::string& path() const { return path_; }

  /// Deletes the partial download, if there is one.
  void discard() const;

 private:
  PartialPlace(std::string path, FileLock lock) : path_(std::move(path)), lock_(std::move(lock)) {}

  std::string path_;
  std::optional<FileLock> lock_;
};

/// Deletes partial downloads that have not been used for two weeks, except those in use by another
/// process.
void sweep_old_partials(const Layout& layout, std::chrono::system_clock::time_point now);

}  // namespace gov
