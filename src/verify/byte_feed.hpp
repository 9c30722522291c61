// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <span>
#include <utility>
#include <vector>

#include "base/bounded_queue.hpp"

namespace gov {

/// Bytes on their way from a thread that pushes them to a library that pulls them, a few blocks at
/// a time.
class ByteFeed {
 public:
  /// Waits while the reader is far behind; drops the bytes once it has left.
  void push(std::span<const std::byte> bytes) { (void)queue_.push({bytes.begin(), bytes.end()}); }
  /// No more will come.
  void close() { queue_.close(); }
  /// Nobody reads, or what comes is not wanted any more.
  void abandon() { queue_.abort(); }

  /// Copies up to `wanted` bytes; 0 at the end.
  std::size_t read(void* buffer, std::size_t wanted) {
    while (place_ == block_.size()) {
      auto next = queue_.pop();
      if (!next) return 0;
      block_ = std::move(*next);
      place_ = 0;
    }
    const std::size_t count = std::min(wanted, block_.size() - place_);
    std::memcpy(buffer, block_.data() + place_, count);
    place_ += count;
    return count;
  }

 private:
  BoundedQueue<std::vector<std::byte>> queue_{16};
  std::vector<std::byte> block_;  // the reader's
  std::size_t place_ = 0;         // in it
};

}  // namespace gov
