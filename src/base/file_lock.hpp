// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "base/unique_fd.hpp"

namespace gov {

/// A lock between processes: flock() on a file. The kernel gives it back when the holder ends,
/// however it ends; the existence of the file means nothing.
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
  /// A file system without locks yields a FileLock that is not exclusive.
  [[nodiscard]] static Result<FileLock> acquire(const std::string& path, const Clock& clock,
                                                const Patience& patience);

  /// The lock if it is free now. Errors: busy.
  [[nodiscard]] static Result<FileLock> try_acquire(const std::string& path);

  /// False where the file system has no locks: other processes may be at the same work, and only
  /// what one of them can win (rename without replacing, O_EXCL) is safe. Nothing of theirs may be
  /// deleted.
  [[nodiscard]] bool is_exclusive() const { return is_exclusive_; }

  /// Deletes the lock's file. Whoever waits for it notices, and takes a new one once this one is
  /// given back.
  void delete_file() const;

 private:
  FileLock(UniqueFd file, std::string path, bool is_exclusive)
      : file_(std::move(file)), path_(std::move(path)), is_exclusive_(is_exclusive) {}
  UniqueFd file_;
  std::string path_;
  bool is_exclusive_;
};

}  // namespace gov
