// SPDX-License-Identifier: MIT
#include "doctor/facts/startup_facts.hpp"

#include <algorithm>
#include <functional>

#include "base/path.hpp"
#include "base/text.hpp"
#include "doctor/facts/shell_words.hpp"

namespace gov {
namespace {

std::vector<StartupLine> matching_lines(const StartupFacts& facts,
                                        const std::function<bool(std::string_view)>& is_wanted) {
  std::vector<StartupLine> found;
  for (const StartupText& text : facts.files) {
    std::vector<ScriptLine> scanned;
    std::size_t index = 0;
    for (const std::string_view line : lines_of(text.file)) {
      const std::size_t here = index++;
      if (!is_wanted(line) || trim(line).starts_with('#')) continue;
      if (text.lines.empty() && scanned.empty()) scanned = script_lines(text.file, text.dialect);
      const ScriptLine& context = text.lines.empty() ? scanned[here] : text.lines[here];
      found.push_back(
          {text.file.path, here + 1, std::string(line), text.is_users, context.is_standalone});
    }
  }
  return found;
}

/// Is the name in the line, and no longer one: "/opt/go" is not in "/opt/gopher".
bool names_folder(std::string_view line, std::string_view folder) {
  for (std::size_t at = line.find(folder); at != std::string_view::npos;
       at = line.find(folder, at + 1)) {
    const std::size_t end = at + folder.size();
    if (end == line.size() ||
        std::string_view(" \t:;\"')&|").find(line[end]) != std::string_view::npos)
      return true;
  }
  return false;
}

bool uses_variable(std::string_view line, std::string_view name) {
  for (std::size_t at = line.find('$'); at != std::string_view::npos; at = line.find('$', at + 1)) {
    std::string_view rest = line.substr(at + 1);
    if (rest.starts_with('{')) rest.remove_prefix(1);
    if (rest.substr(0, name_length(rest)) == name) return true;
  }
  return false;
}

}  // namespace

const StartupText* startup_text(const StartupFacts& facts, std::string_view file) {
  const auto found = std::find_if(facts.files.begin(), facts.files.end(),
                                  [&](const StartupText& one) { return one.file.path == file; });
  return found == facts.files.end() ? nullptr : &*found;
}

std::vector<const Assignment*> assignments_of(const StartupFacts& facts, std::string_view name) {
  std::vector<const Assignment*> found;
  for (const Assignment& one : facts.assignments) {
    if (one.name == name) found.push_back(&one);
  }
  return found;
}

std::vector<StartupLine> lines_naming(const StartupFacts& facts, std::string_view folder,
                                      std::string_view home) {
  std::vector<std::string> spellings = {std::string(folder)};
  if (const auto part = part_below(folder, home)) {
    for (const std::string_view start : {"~/", "$HOME/", "${HOME}/", "{$HOME}/"})
      spellings.push_back(concat(start, *part));
  }
  return matching_lines(facts, [&](std::string_view line) {
    return std::any_of(spellings.begin(), spellings.end(),
                       [&](const std::string& one) { return names_folder(line, one); });
  });
}

std::vector<StartupLine> lines_with(const StartupFacts& facts, std::string_view part) {
  return matching_lines(
      facts, [&](std::string_view line) { return line.find(part) != std::string_view::npos; });
}

std::vector<StartupLine> lines_using(const StartupFacts& facts, std::string_view name) {
  return matching_lines(facts, [&](std::string_view line) { return uses_variable(line, name); });
}

}  // namespace gov
