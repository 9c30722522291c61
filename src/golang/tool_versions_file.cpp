// SPDX-License-Identifier: MIT
#include "golang/tool_versions_file.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "golang/likely_request.hpp"
#include "golang/mise_names.hpp"
#include "golang/tool_version.hpp"

namespace gov {
namespace {

enum class ToolWord {
  golang,        // what asdf calls it
  name_of_mise,  // any other of mise's names
  with_version,  // golang@1.22, which neither of them takes apart
};

struct ToolLine {
  ToolWord word;
  std::string_view version;  // of ToolWord::with_version the whole word
  std::size_t line;
  std::size_t column;
};

/// The first word of `rest`, which is shortened by it.
std::string_view cut_word(std::string_view& rest) {
  rest = trim(rest);
  const std::size_t end = rest.find_first_of(" \t");
  const std::string_view word = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end);
  return word;
}

bool holds_a_version(std::string_view word) {
  const std::size_t end = word.find_first_of("@=:");
  if (end == std::string_view::npos || end + 1 == word.size()) return false;
  const std::string_view tool = word.substr(0, end);
  return (tool == "golang" || tool == "go") && word[end + 1] >= '0' && word[end + 1] <= '9';
}

/// Absent for another tool.
std::optional<ToolWord> tool_word(std::string_view word) {
  if (holds_a_version(word)) return ToolWord::with_version;
  const std::string_view name = word.substr(0, word.find_last_not_of(':') + 1);  // mise forgives it
  if (name == "golang") return ToolWord::golang;
  return is_name_of_mise(name) ? std::optional(ToolWord::name_of_mise) : std::nullopt;
}

/// Absent for a line that names no version of Go.
std::optional<ToolLine> read_line(std::string_view line, std::size_t number) {
  std::string_view rest = line.substr(0, line.find('#'));
  const std::string_view name = cut_word(rest);
  const auto word = tool_word(name);
  if (!word) return std::nullopt;
  rest = trim(rest);
  // A template has blanks in it.
  std::string_view version = rest.starts_with("{{") ? rest : cut_word(rest);
  if (word == ToolWord::with_version) version = name;
  if (version.empty()) return std::nullopt;
  return ToolLine{*word, version, number,
                  static_cast<std::size_t>(version.data() - line.data()) + 1};
}

std::optional<ToolLine> choose_line(std::string_view text) {
  std::optional<ToolLine> chosen;
  std::size_t number = 0;
  for (const std::string_view line : split(text, '\n')) {
    const auto found = read_line(line, ++number);
    if (found && found->word == ToolWord::golang) return found;
    if (!chosen) chosen = found;
  }
  return chosen;
}

/// A statement of a template decides which lines there are; mise runs it, and asdf does not.
std::optional<PinFault> template_statement(std::string_view text) {
  std::size_t number = 0;
  for (const std::string_view line : split(text, '\n')) {
    ++number;
    const std::string_view content = line.substr(0, line.find('#'));
    if (content.find("{%") == std::string_view::npos) continue;
    return PinFault{.line = number,
                    .reason = "it is a mise template, which gov does not evaluate",
                    .text = std::string(trim(content))};
  }
  return std::nullopt;
}

PinFault stuck_together(const ToolLine& line) {
  return PinFault{
      .line = line.line,
      .column = line.column,
      .reason = "the tool and its version must be separated by a blank, as in golang 1.22.5",
      .text = std::string(line.version),
      .suggestion = likely_request(line.version)};
}

}  // namespace

ParsedPin parse_tool_versions(std::string_view text) {
  const auto chosen = choose_line(text);
  if (!chosen) return std::optional<PinText>();
  if (auto fault = template_statement(text)) return std::move(*fault);
  if (chosen->word == ToolWord::with_version) return stuck_together(*chosen);
  return parse_tool_pin(chosen->version, ToolVersionDialect::releases, chosen->line,
                        chosen->column);
}

}  // namespace gov
