// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "report/progress_bar.hpp"

// Pure functions from the state of a task to a line of text. progress.hpp draws the lines.

namespace gov {

struct ProgressState {
  std::string label;  // printable
  std::string stage;  // printable, for instance "downloading"; may be empty
  std::uint64_t received = 0;
  std::uint64_t total = 0;  // 0: unknown
  std::optional<double> bytes_per_second;
};

/// "go1.22.5  downloading  ▕█████▋    ▏  42%   67.3 MB   41.2 MB/s  0.9 s left", without a newline
/// and never wider than `columns`. If space is short, parts are left out in this order: bar, time
/// left, rate, size, stage, percent; then the label is cut.
[[nodiscard]] std::string progress_line(const ProgressState& state, std::size_t columns,
                                        Glyphs glyphs);

/// "go1.22.5: downloading 67.3 MB", for terminals and logs that cannot be redrawn.
[[nodiscard]] std::string plain_stage_line(const ProgressState& state);

/// "go1.22.5: downloading, 50% of 67.3 MB"; "go1.22.5: downloading, 33.6 MB" without a total.
[[nodiscard]] std::string plain_share_line(const ProgressState& state);

}  // namespace gov
