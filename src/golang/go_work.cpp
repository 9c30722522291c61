// SPDX-License-Identifier: MIT
#include "golang/go_work.hpp"

#include <cstddef>

#include "base/text.hpp"

namespace gov {
namespace {

/// The first word of a line, without quotation marks; "" where there is none, or only a comment.
std::string_view first_word(std::string_view line) {
  line = trim(line);
  if (line.empty() || line.starts_with("//")) return {};
  if (line.front() == '"' || line.front() == '`') {
    const std::size_t end = line.find(line.front(), 1);
    return end == std::string_view::npos ? std::string_view() : line.substr(1, end - 1);
  }
  return line.substr(0, line.find_first_of(" \t"));
}

}  // namespace

std::vector<std::string> used_directories(std::string_view go_work) {
  constexpr std::size_t kMost = 1000;
  constexpr std::string_view kUse = "use";
  std::vector<std::string> directories;
  bool is_in_block = false;
  for (const std::string_view whole : split(go_work, '\n')) {
    std::string_view line = trim(whole);
    if (is_in_block && line.starts_with(')')) {
      is_in_block = false;
      continue;
    }
    if (!is_in_block) {
      if (!line.starts_with(kUse)) continue;
      line.remove_prefix(kUse.size());
      const bool is_longer_word = !line.empty() && line.find_first_of(" \t(\"`") != 0;
      if (is_longer_word) continue;
      if (trim(line).starts_with('(')) {
        is_in_block = true;
        continue;
      }
    }
    const std::string_view directory = first_word(line);
    if (!directory.empty() && directories.size() < kMost) directories.emplace_back(directory);
  }
  return directories;
}

}  // namespace gov
