// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "base/unique_fd.hpp"

namespace gov {

/// A lock between processes: flock() on a file that is never deleted. The kernel gives it back when
/// the holder ends, however it ends; the existence of the file means nothing.
class FileLock {
 public:
  struct Patience {
    std::chrono::milliseconds timeout;
    /// Called once, with the holder's process id as the file tells it ("" if unknown), when the
    /// lock has been busy for a second.
    std::function<void(const std::string& holder)> on_wait;
    /// Asked between tries; true gives up with kind `interrupted`.
    std::function<bool()> is_cancelled;
  };

  /// Takes the lock, waiting as `patience` says. Errors: busy after the time-out, interrupted.
  /// A file system without locks (ENOLCK, ENOTSUP) yields an unlocked FileLock: publishing by
  /// rename-without-replace stays correct without it, only less polite.
  [[nodiscard]] static Result<FileLock> acquire(const std::string& path, const Clock& clock,
                                                const Patience& patience);

  /// The lock if it is free now. Errors: busy.
  [[nodiscard]] static Result<FileLock> try_acquire(const std::string& path);

 private:
  explicit FileLock(UniqueFd file) : file_(std::move(file)) {}
  UniqueFd file_;
};

}  // namespace gov
