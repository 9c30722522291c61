// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/environment.hpp"
#include "base/result.hpp"

// Running a program that is not trusted to behave: one that may wait, ask, print without end, or
// leave processes behind.

namespace gov {

struct CaptureLimits {
  std::chrono::milliseconds timeout;
  std::size_t max_bytes;  // further output is read and dropped
};

struct CapturedRun {
  std::string output;       // standard output and standard error as they came
  bool was_in_time = true;  // false: killed after the time limit, with its process group
};

/// Runs `file` (looked up nowhere) in a session of its own, so without a terminal, with an empty
/// standard input. When the program has ended, what is left of its process group gets HUP, as from
/// a terminal that closes. A background process that keeps the output open is not waited for.
[[nodiscard]] Result<CapturedRun> run_captured(const std::string& file,
                                               const std::vector<std::string>& arguments,
                                               const Environment& environment,
                                               const CaptureLimits& limits, const Clock& clock);

}  // namespace gov
