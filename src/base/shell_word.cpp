// SPDX-License-Identifier: MIT
#include "base/shell_word.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace gov {
namespace {

bool is_plain(char c) {
  constexpr std::string_view kPlainMarks = "-_./:@%+,";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         kPlainMarks.find(c) != std::string_view::npos;
}

/// A byte as bash and zsh read it between $' and '.
std::string ansi_quoted(char c) {
  if (c == '\n') return "$'\\n'";
  if (c == '\t') return "$'\\t'";
  constexpr std::string_view kHexDigits = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  const std::array<char, 2> digits = {kHexDigits[byte >> 4U], kHexDigits[byte & 0x0FU]};
  return concat("$'\\x", std::string_view(digits.data(), digits.size()), "'");
}

}  // namespace

std::string shell_word(std::string_view text) {
  if (!text.empty() && std::all_of(text.begin(), text.end(), is_plain)) return std::string(text);
  // fish takes \' and \\ between single quotes for escapes, other shells do not. Outside of them
  // every shell does.
  // What would not be shown as it is, is written out byte by byte.
  std::string visible(text);
  std::erase_if(visible, is_control_character);
  const bool is_shown = printable(visible, visible.size()) == visible;
  const auto needs_escape = [&](char c) {
    return is_control_character(c) || (!is_shown && static_cast<unsigned char>(c) >= 0x80);
  };
  const auto is_special = [&](char c) { return c == '\'' || c == '\\' || needs_escape(c); };
  std::string word;
  std::string_view rest = text;
  while (!rest.empty()) {
    std::size_t length = 0;
    while (length < rest.size() && !is_special(rest[length])) ++length;
    if (length > 0) word += concat("'", rest.substr(0, length), "'");
    rest.remove_prefix(length);
    if (rest.empty()) break;
    const char c = rest.front();
    word += needs_escape(c) ? ansi_quoted(c) : std::string{'\\', c};
    rest.remove_prefix(1);
  }
  return word.empty() ? "''" : word;
}

std::string shell_path(std::string_view path) {
  return shell_word(path.starts_with('-') ? concat("./", path) : std::string(path));
}

}  // namespace gov
