// SPDX-License-Identifier: MIT
#include "golang/foreign_pin_files.hpp"

#include <array>

#include "base/text.hpp"
#include "golang/toml_tool.hpp"
#include "golang/tool_version.hpp"

namespace gov {
namespace {

ParsedPin pin_at(std::string_view version, ToolVersionDialect dialect, std::size_t line,
                 std::size_t column) {
  auto request = parse_tool_version(version, dialect);
  if (request) return std::optional(PinText{std::move(*request), line});
  ToolVersionFault& fault = request.error();
  return PinFault{.line = line,
                  .column = column + fault.column - 1,
                  .reason = std::move(fault.reason),
                  .text = std::string(version),
                  .suggestion = std::move(fault.suggestion)};
}

/// The first word of `rest`, which is shortened by it.
std::string_view cut_word(std::string_view& rest) {
  rest = trim(rest);
  const std::size_t end = rest.find_first_of(" \t");
  const std::string_view word = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end);
  return word;
}

ParsedPin parse_toml_pin(std::string_view text, const TomlToolPlace& place,
                         ToolVersionDialect dialect) {
  auto tool = find_toml_tool(text, place);
  if (!tool) return std::move(tool).error();
  if (!*tool) return std::optional<PinText>();
  const TomlTool& found = **tool;
  const std::string_view version = trim(found.version);
  return pin_at(version, dialect, found.line, found.column);
}

/// Names Go in asdf's and mise's lists; mise forgives a colon after it.
bool names_go(std::string_view tool) {
  if (tool.ends_with(':')) tool.remove_suffix(1);
  return tool == "golang" || tool == "go";
}

}  // namespace

ParsedPin parse_tool_versions(std::string_view text) {
  std::size_t number = 0;
  for (const std::string_view line : split(text, '\n')) {
    ++number;
    std::string_view rest = line.substr(0, line.find('#'));
    if (!names_go(cut_word(rest))) continue;
    rest = trim(rest);
    if (rest.empty()) continue;
    // A template has blanks in it.
    const std::string_view version = rest.starts_with("{{") ? rest : cut_word(rest);
    const auto column = static_cast<std::size_t>(version.data() - line.data()) + 1;
    return pin_at(version, ToolVersionDialect::releases, number, column);
  }
  return std::optional<PinText>();
}

ParsedPin parse_mise_toml(std::string_view text) {
  static constexpr std::array<std::string_view, 3> kNames = {"go", "golang", "core:go"};
  return parse_toml_pin(text, {.table = "tools", .names = kNames}, ToolVersionDialect::releases);
}

ParsedPin parse_prototools(std::string_view text) {
  static constexpr std::array<std::string_view, 1> kNames = {"go"};
  return parse_toml_pin(text, {.table = "", .names = kNames, .forms = TomlVersionForms::string},
                        ToolVersionDialect::ranges);
}

ParsedPin parse_vfox_toml(std::string_view text) {
  static constexpr std::array<std::string_view, 2> kNames = {"golang", "go"};
  return parse_toml_pin(text, {.table = "tools", .names = kNames}, ToolVersionDialect::releases);
}

}  // namespace gov
