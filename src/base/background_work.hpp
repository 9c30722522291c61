// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <system_error>
#include <utility>

namespace gov {

/// Work that a thread of its own does, while its result is not needed yet. Where the system gives
/// no threads, take() does it: for users who may not have more processes, and for containers whose
/// filter refuses clone3().
template <class T>
class BackgroundWork {
 public:
  /// None.
  BackgroundWork() = default;
  explicit BackgroundWork(std::function<T()> work) {
    try {
      result_ = std::async(std::launch::async, work);
    } catch (const std::system_error&) {
      result_ = std::async(std::launch::deferred, std::move(work));
    }
  }

  /// False when there is none, or its result was taken.
  [[nodiscard]] bool exists() const { return result_.valid(); }

  /// Waits for the result. Once.
  [[nodiscard]] T take() { return result_.get(); }

  /// Waits until no thread works. What was not begun will not be.
  void await_thread() const {
    const bool has_begun =
        exists() && result_.wait_for(std::chrono::seconds(0)) != std::future_status::deferred;
    if (has_begun) result_.wait();
  }

 private:
  std::future<T> result_;
};

}  // namespace gov
