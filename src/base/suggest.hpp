// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gov {

/// The candidate that `typed` was most likely meant to be: the smallest edit distance
/// (transposition counts one), and at most a third of the length of `typed`, never more than 3.
[[nodiscard]] std::optional<std::string> nearest_name(std::string_view typed,
                                                      const std::vector<std::string>& candidates);

}  // namespace gov
