// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace gov {

/// A queue of at most `capacity` items between one producing and one consuming thread. Either side
/// can end it: the producer by close(), after which what is queued is still delivered; either by
/// abort(), after which nothing is.
template <class Item>
class BoundedQueue {
 public:
  explicit BoundedQueue(std::size_t capacity) : capacity_(capacity) {}

  /// Waits for room. False when the queue was aborted: stop producing.
  [[nodiscard]] bool push(Item item) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return items_.size() < capacity_ || is_aborted_; });
    if (is_aborted_) return false;
    items_.push_back(std::move(item));
    lock.unlock();
    filled_.notify_one();
    return true;
  }

  /// Waits for an item. Absent when the queue was closed and is empty, or was aborted.
  [[nodiscard]] std::optional<Item> pop() {
    std::unique_lock lock(mutex_);
    filled_.wait(lock, [&] { return !items_.empty() || is_closed_ || is_aborted_; });
    if (is_aborted_ || items_.empty()) return std::nullopt;
    Item item = std::move(items_.front());
    items_.pop_front();
    lock.unlock();
    room_.notify_one();
    return item;
  }

  void close() {
    const std::lock_guard lock(mutex_);
    is_closed_ = true;
    filled_.notify_all();
  }

  void abort() {
    const std::lock_guard lock(mutex_);
    is_aborted_ = true;
    items_.clear();
    filled_.notify_all();
    room_.notify_all();
  }

  [[nodiscard]] bool is_aborted() const {
    const std::lock_guard lock(mutex_);
    return is_aborted_;
  }

 private:
  const std::size_t capacity_;
  mutable std::mutex mutex_;
  std::condition_variable filled_;
  std::condition_variable room_;
  std::deque<Item> items_;
  bool is_closed_ = false;
  bool is_aborted_ = false;
};

}  // namespace gov
