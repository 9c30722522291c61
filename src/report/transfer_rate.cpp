// SPDX-License-Identifier: MIT
#include "report/transfer_rate.hpp"

namespace gov {

void TransferRate::update(Time now, std::uint64_t received) {
  constexpr std::chrono::duration<double> kShortest(
      0.1);  // a shorter interval would measure the scheduler
  constexpr std::chrono::duration<double> kMemory(2.0);
  if (!last_ || received < last_->received || now < last_->time) {
    last_ = Point{now, received};
    bytes_per_second_.reset();
    return;
  }
  const std::chrono::duration<double> elapsed = now - last_->time;
  if (elapsed < kShortest) return;
  const double current = static_cast<double>(received - last_->received) / elapsed.count();
  const double weight = elapsed / (elapsed + kMemory);
  bytes_per_second_ =
      bytes_per_second_ ? *bytes_per_second_ * (1 - weight) + current * weight : current;
  last_ = Point{now, received};
}

}  // namespace gov
