// SPDX-License-Identifier: MIT
#include "doctor/envrc_lines.hpp"

#include "base/text.hpp"

namespace gov {

bool EnvrcLine::calls(std::string_view command, std::string_view argument) const {
  if (words.empty() || words.front() != command) return false;
  return argument.empty() || (words.size() > 1 && words[1] == argument);
}

std::vector<EnvrcLine> envrc_lines(const TextFile& file) {
  std::vector<EnvrcLine> found;
  std::size_t number = 0;
  for (const std::string_view line : lines_of(file)) {
    ++number;
    const std::string_view text = trim(line);
    if (text.empty() || text.starts_with('#')) continue;
    EnvrcLine one{.text = text, .words = {}, .line = number};
    for (const std::string_view word : split(text, ' ')) {
      if (!trim(word).empty()) one.words.push_back(trim(word));
    }
    found.push_back(std::move(one));
  }
  return found;
}

Evidence evidence_of(const TextFile& file, const EnvrcLine& line) {
  return {.where = file.path, .line = line.line, .shows = std::string(line.text)};
}

}  // namespace gov
