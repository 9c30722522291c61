// SPDX-License-Identifier: MIT
#include "report/wrapped_text.hpp"

#include "base/text.hpp"
#include "report/text_width.hpp"

namespace gov {

std::string wrapped_text(std::string_view text, std::size_t start, std::size_t indent,
                         std::size_t width) {
  std::string result;
  std::size_t column = start;
  bool is_line_empty = true;
  for (const std::string_view word : split(text, ' ')) {
    const std::size_t word_width = text_width(word);
    if (!is_line_empty && column + 1 + word_width > width) {
      result += concat("\n", std::string(indent, ' '));
      column = indent;
      is_line_empty = true;
    }
    result += concat(is_line_empty ? "" : " ", word);
    column += word_width + (is_line_empty ? 0 : 1);
    is_line_empty = false;
  }
  return result;
}

}  // namespace gov
