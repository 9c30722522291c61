// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace gov {

/// The transfer rate, smoothed over about two seconds so that the number is readable.
class TransferRate {
 public:
  using Time = std::chrono::system_clock::time_point;

  /// `received` is the total number of bytes at `now`. The first call only sets the starting point
  /// (a resumed download starts with many); fewer bytes than before, or a clock set back, restart
  /// the measurement.
  void update(Time now, std::uint64_t received);

  /// Absent until enough has arrived to measure.
  [[nodiscard]] std::optional<double> bytes_per_second() const { return bytes_per_second_; }

 private:
  struct Point {
    Time time;
    std::uint64_t received;
  };

  std::optional<Point> last_;
  std::optional<double> bytes_per_second_;
};

}  // namespace gov
