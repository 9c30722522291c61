// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/file_lock.hpp"
#include "store/layout.hpp"
#include "verify/checksum.hpp"

namespace gov {

/// The place in the cache where the start of one archive's download may be kept for a later resume.
/// The cache is shared by any number of stores, users of one uid and machines, and this process is
/// the only one that uses the place while the object lives: a lock lies beside it.
class PartialPlace {
 public:
  /// Absent when gov has to do without: the cache cannot be used, another process uses the place
  /// right now, or the file system has no locks.
  [[nodiscard]] static std::optional<PartialPlace> take(const Layout& layout,
                                                        const Checksum& expected);

  PartialPlace(PartialPlace&&) = default;
  PartialPlace& operator=(PartialPlace&&) = default;
  ~PartialPlace();

  /// Named after the digest, so a partial can only ever be continued by the same bytes.
  [[nodiscard]] const std::string& path() const { return path_; }

  /// Deletes the partial, if there is one.
  void discard() const;

 private:
  PartialPlace(std::string path, FileLock lock) : path_(std::move(path)), lock_(std::move(lock)) {}

  std::string path_;
  std::optional<FileLock> lock_;
};

/// Deletes the partials that no install has come back for in two weeks. Those that another process
/// uses are left.
void sweep_old_partials(const Layout& layout, std::chrono::system_clock::time_point now);

}  // namespace gov
