// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace gov_test {

// Imitates a link of so many bytes per second: a token bucket that saves up nothing while it is
// idle. Not shared between threads.
class Pace {
 public:
  // nullopt: no limit.
  explicit Pace(std::optional<std::uint64_t> bytes_per_second);

  // How much to send at a time.
  std::size_t step() const { return step_; }
  // Returns when the last of these bytes would have come through the link.
  void wait_for(std::size_t bytes);

 private:
  using Clock = std::chrono::steady_clock;

  std::optional<std::uint64_t> bytes_per_second_;
  std::size_t step_;
  Clock::time_point free_at_;  // when the link has carried everything so far
};

}  // namespace gov_test
