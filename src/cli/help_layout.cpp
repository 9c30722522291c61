// SPDX-License-Identifier: MIT
#include "cli/help_layout.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "report/ansi_style.hpp"
#include "report/wrapped_text.hpp"

namespace gov {

std::size_t help_width(const Look& look) {
  constexpr std::size_t kUsual = 80;
  constexpr std::size_t kNarrowest = 40;
  constexpr std::size_t kWidestToRead = 100;
  return std::clamp(look.columns.value_or(kUsual), kNarrowest, kWidestToRead);
}

std::string heading(std::string_view text, const Look& look) {
  return look.has_color ? concat(ansi::kBold, text, ansi::kPlain) : std::string(text);
}

std::string help_lines(const std::vector<HelpLine>& lines, std::size_t column, std::size_t width) {
  // In a narrow terminal the texts are below the names.
  constexpr std::size_t kNarrowestText = 30;
  const std::size_t indent = column + kNarrowestText <= width ? column : 6;
  std::string result;
  for (const HelpLine& line : lines) {
    const std::string name = concat("  ", line.name);
    if (line.text.empty()) {
      result += concat(wrapped_text(name, 0, 6, width), "\n");
      continue;
    }
    const bool fits = name.size() + 2 <= indent;
    result += fits ? concat(name, std::string(indent - name.size(), ' '))
                   : concat(wrapped_text(name, 0, 6, width), "\n", std::string(indent, ' '));
    result += concat(wrapped_text(line.text, indent, indent, width), "\n");
  }
  return result;
}

}  // namespace gov
