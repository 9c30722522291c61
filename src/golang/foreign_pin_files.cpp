// SPDX-License-Identifier: MIT
#include "golang/foreign_pin_files.hpp"

#include <array>

#include "base/text.hpp"
#include "golang/mise_names.hpp"
#include "golang/toml_tool.hpp"
#include "golang/tool_version.hpp"

namespace gov {
namespace {

ParsedPin parse_toml_pin(std::string_view text, const TomlToolPlace& place,
                         ToolVersionDialect dialect) {
  auto tool = find_toml_tool(text, place);
  if (!tool) return std::move(tool).error();
  if (!*tool) return std::optional<PinText>();
  const TomlTool& found = **tool;
  const std::string_view version = trim(found.version);
  return parse_tool_pin(version, dialect, found.line, found.column);
}

}  // namespace

ParsedPin parse_mise_toml(std::string_view text) {
  return parse_toml_pin(text, {.table = "tools", .names = kMiseNames},
                        ToolVersionDialect::releases);
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
