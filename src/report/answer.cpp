// SPDX-License-Identifier: MIT
#include "report/answer.hpp"

#include <unistd.h>

#include "base/text.hpp"

namespace gov {

std::optional<bool> parse_answer(std::string_view line, bool default_answer) {
  const std::string answer = to_lower(trim(line));
  if (answer.empty()) return default_answer;
  if (answer == "y" || answer == "yes") return true;
  if (answer == "n" || answer == "no") return false;
  return std::nullopt;
}

std::optional<std::string> read_answer_line(int descriptor) {
  constexpr std::size_t kLongest = 1024;
  std::string line;
  // Byte by byte, because the rest of the input belongs to the program that reads it next.
  for (char c = '\0'; ::read(descriptor, &c, 1) == 1;) {
    if (c == '\n') return line;
    if (line.size() < kLongest) line += c;
  }
  return std::nullopt;
}

}  // namespace gov
