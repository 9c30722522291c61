// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gov_bench {

struct Command {
  std::string name;
  std::vector<std::string> words;  // the program's path first
};

struct Sample {
  double microseconds = 0;
  double processor_microseconds = 0;  // of the process and all that it waited for
  std::uint64_t peak_kilobytes = 0;   // largest resident set
};

/// Runs the command to its end, with its standard output thrown away, and says what it took.
/// Throws std::runtime_error when it cannot be started or does not end with 0.
[[nodiscard]] Sample time_child(const Command& command);

}  // namespace gov_bench
