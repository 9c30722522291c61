// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/look.hpp"

// Help as text: as wide as the terminal, from 40 to 100 columns; 80 without a terminal.

namespace gov {

[[nodiscard]] std::size_t help_width(const Look& look);

/// In bold if colour is enabled.
[[nodiscard]] std::string heading(std::string_view text, const Look& look);

struct HelpLine {
  std::string name;
  std::string text;
};

/// The names, indented by two, and the texts starting at `column`. A name that is too long gets its
/// own line.
[[nodiscard]] std::string help_lines(const std::vector<HelpLine>& lines, std::size_t column,
                                     std::size_t width);

}  // namespace gov
