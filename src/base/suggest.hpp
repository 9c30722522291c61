// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gov {

/// The candidate that `typed` was most likely meant to be: the one at the smallest edit distance
/// (a transposition counts as one edit), which may be at most a third of the length of `typed` and
/// at most 3. Absent when none is that close.
[[nodiscard]] std::optional<std::string> nearest_name(std::string_view typed,
                                                      const std::vector<std::string>& candidates);

}  // namespace gov
