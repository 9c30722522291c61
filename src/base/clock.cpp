// SPDX-License-Identifier: MIT
#include "base/clock.hpp"

#include <array>
#include <ctime>
#include <thread>

namespace gov {

Clock Clock::real() {
  return Clock{[] { return std::chrono::system_clock::now(); },
               [](std::chrono::milliseconds duration) { std::this_thread::sleep_for(duration); }};
}

std::string to_rfc3339(std::chrono::system_clock::time_point time) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 32> text{};
  const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text.data(), length};
}

}  // namespace gov
