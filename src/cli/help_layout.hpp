// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

// Help as text of 80 columns.

namespace gov {

/// Lines broken at blanks, so that none is wider than a terminal where a blank allows it. The first
/// line begins at column `start`; the others are indented by `indent`. Ends with a newline.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t start, std::size_t indent);

struct HelpLine {
  std::string name;
  std::string text;
};

/// The names, indented by two, and the texts in a column that begins at `column`. A name that is
/// too long has a line to itself.
[[nodiscard]] std::string help_lines(const std::vector<HelpLine>& lines, std::size_t column);

}  // namespace gov
