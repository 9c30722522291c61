// SPDX-License-Identifier: MIT
#include "cli/help_layout.hpp"

#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::size_t kWidth = 80;

std::string blanks(std::size_t count) { return std::string(count, ' '); }

}  // namespace

std::string wrapped(std::string_view text, std::size_t start, std::size_t indent) {
  std::string result;
  std::size_t column = start;
  bool is_line_empty = true;
  for (const std::string_view word : split(text, ' ')) {
    if (!is_line_empty && column + 1 + word.size() > kWidth) {
      result += concat("\n", blanks(indent));
      column = indent;
      is_line_empty = true;
    }
    result += concat(is_line_empty ? "" : " ", word);
    column += word.size() + (is_line_empty ? 0 : 1);
    is_line_empty = false;
  }
  return concat(result, "\n");
}

std::string help_lines(const std::vector<HelpLine>& lines, std::size_t column) {
  std::string result;
  for (const HelpLine& line : lines) {
    const std::string name = concat("  ", line.name);
    if (line.text.empty()) {
      result += concat(name, "\n");
      continue;
    }
    const bool fits = name.size() + 2 <= column;
    result += concat(name, fits ? blanks(column - name.size()) : concat("\n", blanks(column)));
    result += wrapped(line.text, column, column);
  }
  return result;
}

}  // namespace gov
