// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace gov {

/// What mise calls Go: its short names, and those with the backend that installs it.
inline constexpr std::array<std::string_view, 7> kMiseNames = {
    "go", "golang", "core:go", "core:golang", "asdf:golang", "vfox:golang", "aqua:golang/go"};

[[nodiscard]] inline bool is_name_of_mise(std::string_view tool) {
  return std::find(kMiseNames.begin(), kMiseNames.end(), tool) != kMiseNames.end();
}

}  // namespace gov
