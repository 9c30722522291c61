// SPDX-License-Identifier: MIT
#include "report/text_width.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace gov {
namespace {

bool starts_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

std::string missing_blanks(std::string_view text, std::size_t columns) {
  const std::size_t width = text_width(text);
  return std::string(width < columns ? columns - width : 0, ' ');
}

}  // namespace

std::size_t text_width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_code_point));
}

std::string_view first_columns(std::string_view text, std::size_t columns) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (starts_code_point(text[i]) && ++width > columns) return text.substr(0, i);
  }
  return text;
}

std::string padded_right(std::string_view text, std::size_t columns) {
  return concat(text, missing_blanks(text, columns));
}

std::string padded_left(std::string_view text, std::size_t columns) {
  return concat(missing_blanks(text, columns), text);
}

}  // namespace gov
