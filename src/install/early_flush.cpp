// SPDX-License-Identifier: MIT
#include "install/early_flush.hpp"

#include <system_error>
#include <utility>

namespace gov {
namespace {

/// A smaller step makes the journal commit too often, a larger one leaves too much for the end.
constexpr std::uint64_t kStep = std::uint64_t{32} << 20U;

}  // namespace

EarlyFlush::EarlyFlush(std::function<void()> flush) : flush_(std::move(flush)), next_wake_(kStep) {
  try {
    thread_ = std::thread([this] { work(); });
  } catch (const std::system_error&) {
    // Without a thread there is no early flush: the flush before publishing does all the work.
  }
}

EarlyFlush::~EarlyFlush() {
  {
    const std::lock_guard lock(mutex_);
    is_ending_ = true;
  }
  changed_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void EarlyFlush::wrote(std::uint64_t total_bytes) {
  if (total_bytes < next_wake_) return;
  next_wake_ = total_bytes + kStep;
  {
    const std::lock_guard lock(mutex_);
    written_ = total_bytes;
  }
  changed_.notify_one();
}

void EarlyFlush::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return is_ending_ || written_ > flushed_; });
    if (is_ending_) return;
    flushed_ = written_;
    lock.unlock();
    flush_();
    lock.lock();
  }
}

}  // namespace gov
