// SPDX-License-Identifier: MIT
#include "golang/gvmrc.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "golang/tool_version.hpp"

// No program defines this file: people source it, or a function of theirs reads it. So it is read
// as a list of shell commands, of which three forms mean something.

namespace gov {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes the blanks, quotes and separators of shell commands away from around a word.
std::string_view bare_word(std::string_view word) {
  constexpr std::string_view kAround = " \t\r\"';&";
  const std::size_t start = word.find_first_not_of(kAround);
  if (start == std::string_view::npos) return {};
  return word.substr(start, word.find_last_not_of(kAround) - start + 1);
}

std::vector<std::string_view> words_of_line(std::string_view line) {
  std::vector<std::string_view> words;
  for (std::size_t start = line.find_first_not_of(" \t\r"); start != std::string_view::npos;) {
    const std::size_t end = std::min(line.find_first_of(" \t\r", start), line.size());
    words.push_back(line.substr(start, end - start));
    start = line.find_first_not_of(" \t\r", end);
  }
  return words;
}

/// The version in `NAME=version`; absent for other variables.
std::optional<std::string_view> assigned_version(std::string_view word) {
  for (const std::string_view name : {"GOVERSION=", "GO_VERSION=", "gvm_go_name="}) {
    if (word.starts_with(name)) return bare_word(word.substr(name.size()));
  }
  return std::nullopt;
}

/// The version after `gvm use`, which may stand anywhere on the line; options are skipped.
std::optional<std::string_view> used_version(const std::vector<std::string_view>& words) {
  for (std::size_t at = 0; at + 2 < words.size(); ++at) {
    if (bare_word(words[at]) != "gvm" || words[at + 1] != "use") continue;
    for (std::size_t after = at + 2; after < words.size(); ++after) {
      if (!words[after].starts_with('-')) return bare_word(words[after]);
    }
  }
  return std::nullopt;
}

/// A line that is the name of a version and nothing else.
std::optional<std::string_view> lone_version(const std::vector<std::string_view>& words) {
  if (words.size() != 1) return std::nullopt;
  std::string_view word = bare_word(words.front());
  const std::string_view number = word.starts_with("go") ? word.substr(2) : word;
  if (number.empty() || !is_digit(number.front())) return std::nullopt;
  return word;
}

std::optional<std::string_view> version_on(std::string_view line) {
  const auto words = words_of_line(line.substr(0, line.find('#')));
  if (auto version = used_version(words)) return version;
  for (const std::string_view word : words) {
    if (auto version = assigned_version(word)) return version;
  }
  return lone_version(words);
}

}  // namespace

ParsedPin parse_gvmrc(std::string_view text) {
  ParsedPin found = std::optional<PinText>();
  std::size_t number = 0;
  for (const std::string_view line : split(text, '\n')) {
    ++number;
    const auto written = version_on(line);
    if (!written || written->empty()) continue;
    const std::string_view version = written->substr(0, written->find('@'));
    const auto column = static_cast<std::size_t>(version.data() - line.data()) + 1;
    found = parse_tool_pin(version, ToolVersionDialect::releases, number, column);
    const bool is_variable = version.find('$') != std::string_view::npos;
    if (!found && is_variable)
      found.error().reason = "it is a shell variable, which gov does not evaluate";
  }
  return found;
}

}  // namespace gov
