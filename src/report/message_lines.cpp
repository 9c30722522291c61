// SPDX-License-Identifier: MIT
#include "report/message_lines.hpp"

#include "base/text.hpp"

namespace gov {

std::string message_lines(std::string_view prefix, std::size_t indent, std::string_view message) {
  constexpr std::size_t kLongestLine = 4096;
  while (message.ends_with('\n')) message.remove_suffix(1);
  std::string shown(prefix);
  bool is_first = true;
  for (const std::string_view line : split(message, '\n')) {
    if (!is_first) shown.append(indent, ' ');
    is_first = false;
    shown += printable(line, kLongestLine);
    shown += '\n';
  }
  return shown;
}

}  // namespace gov
