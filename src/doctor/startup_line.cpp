// SPDX-License-Identifier: MIT
#include "doctor/startup_line.hpp"

#include "base/path.hpp"
#include "base/text.hpp"

namespace gov {

std::optional<std::string> zsh_file(const StartupFacts& facts, std::string_view name) {
  if (!facts.zsh_folder) return std::nullopt;
  return path_in(*facts.zsh_folder, name);
}

TextRepair line_at_end(const StartupFacts& facts, const std::string& file, std::string_view line) {
  const StartupText* text = startup_text(facts, file);
  const std::string before = text == nullptr ? "" : text->file.text;
  const std::string_view end = before.empty() || before.ends_with('\n') ? "" : "\n";
  return {.file = file, .before = before, .after = concat(before, end, line, "\n")};
}

}  // namespace gov
