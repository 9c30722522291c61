// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "child.hpp"

namespace gov_bench {

/// The samples of each command by its name; the n-th of all of them are of the same round.
using Samples = std::map<std::string, std::vector<Sample>>;

struct Spread {
  double median = 0;
  double least = 0;
  double most = 0;
};

/// `values` is not empty.
[[nodiscard]] Spread spread_of(std::vector<double> values);

/// One value per round of what `figure` names: "ratio:A/B", "difference:A-B" (microseconds),
/// "time:A" (microseconds) or "peak:A" (kilobytes). Throws std::runtime_error for anything else.
[[nodiscard]] std::vector<double> figure(std::string_view figure, const Samples& samples);

}  // namespace gov_bench
