// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <string>

// Time and sleep as values: what waits or stamps takes a Clock, so tests neither sleep nor guess.

namespace gov {

struct Clock {
  std::function<std::chrono::system_clock::time_point()> now;
  std::function<void(std::chrono::milliseconds)> sleep;

  [[nodiscard]] static Clock real();
};

/// "2026-08-19T08:30:00Z", seconds resolution, UTC.
[[nodiscard]] std::string to_rfc3339(std::chrono::system_clock::time_point time);

}  // namespace gov
