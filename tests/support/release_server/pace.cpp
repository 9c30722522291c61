// SPDX-License-Identifier: MIT
#include "pace.hpp"

#include <algorithm>
#include <thread>

namespace gov_test {
namespace {

constexpr std::size_t kLargestStep = std::size_t{1} << 20;
constexpr std::uint64_t kStepsPerSecond = 200;
// What a late wake-up may catch up; a client that was slow for longer has lost that time, as on a
// real link.
constexpr std::chrono::milliseconds kCatchUp{50};

std::size_t step_for(std::optional<std::uint64_t> bytes_per_second) {
  if (!bytes_per_second) return kLargestStep;
  return static_cast<std::size_t>(
      std::clamp<std::uint64_t>(*bytes_per_second / kStepsPerSecond, 16, kLargestStep));
}

}  // namespace

Pace::Pace(std::optional<std::uint64_t> bytes_per_second)
    : bytes_per_second_(bytes_per_second),
      step_(step_for(bytes_per_second)),
      free_at_(Clock::now()) {}

void Pace::wait_for(std::size_t bytes) {
  if (!bytes_per_second_) return;
  free_at_ = std::max(free_at_, Clock::now() - kCatchUp);
  const std::chrono::duration<double> takes(static_cast<double>(bytes) /
                                            static_cast<double>(*bytes_per_second_));
  free_at_ += std::chrono::duration_cast<Clock::duration>(takes);
  std::this_thread::sleep_until(free_at_);
}

}  // namespace gov_test
