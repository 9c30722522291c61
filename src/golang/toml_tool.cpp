// SPDX-License-Identifier: MIT
#include "golang/toml_tool.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "golang/platform.hpp"
#include "golang/toml_depth.hpp"
#include "golang/toml_library.hpp"

namespace gov {
namespace {

using Found = Expected<std::optional<TomlTool>, PinFault>;

/// As many tables may lie in each other: freeing them takes that many stack frames. Real files have
/// a few dozen dots.
constexpr std::size_t kMostDots = 1000;

constexpr std::array<std::string_view, 4> kSelectors = {"version", "prefix", "ref", "path"};

/// One line of the file, without its end.
std::string_view line_of(std::string_view text, std::size_t number) {
  for (; number > 1 && !text.empty(); --number) {
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  }
  return text.substr(0, text.find_first_of("\r\n"));
}

/// The library counts characters; messages count bytes.
std::size_t byte_column(std::string_view line, std::size_t character_column) {
  std::size_t at = 0;
  for (std::size_t left = character_column; left > 1 && at < line.size(); --left) {
    ++at;
    while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U) ++at;
  }
  return at + 1;
}

class ToolReader {
 public:
  ToolReader(std::string_view text, TomlVersionForms forms) : text_(text), forms_(forms) {}

  Found read_value(const toml::node& value) const {
    if (const auto* string = value.as_string()) return found(string->get(), value);
    if (forms_ == TomlVersionForms::string) return not_text(value);
    if (const auto* table = value.as_table()) return read_table(*table);
    if (const auto* array = value.as_array()) return read_array(*array);
    return not_text(value);
  }

 private:
  /// The first element that is for this system.
  Found read_array(const toml::array& array) const {
    for (const toml::node& element : array) {
      if (element.is_array()) return not_text(element);
      Found tool = read_value(element);
      if (!tool || *tool) return tool;
    }
    return std::optional<TomlTool>();
  }

  Found read_table(const toml::table& table) const {
    if (!is_for_this_system(table.get("os"))) return std::optional<TomlTool>();
    std::string_view selector;
    for (const std::string_view candidate : kSelectors) {
      if (!table.contains(candidate)) continue;
      if (!selector.empty()) return fault_at(table, "the table selects a version in two ways");
      selector = candidate;
    }
    if (selector.empty()) return fault_at(table, "the table holds no version");
    const toml::node& value = *table.get(selector);
    const auto* string = value.as_string();
    if (string == nullptr) return not_text(value);
    if (selector == "version") return found(string->get(), value);
    return found(concat(selector, ":", string->get()), value);
  }

  static bool is_for_this_system(const toml::node* os) {
    if (os == nullptr) return true;
    if (const auto* name = os->as_string()) return is_this_system(name->get());
    const auto* names = os->as_array();
    if (names == nullptr || names->empty()) return true;
    return std::any_of(names->begin(), names->end(), [](const toml::node& name) {
      const auto* text = name.as_string();
      return text != nullptr && is_this_system(text->get());
    });
  }

  /// "linux", "macos/arm64": the names of mise, Rust and Go.
  static bool is_this_system(std::string_view name) {
    const Platform here = build_platform();
    const std::size_t slash = name.find('/');
    std::string_view os = name.substr(0, slash);
    if (os == "macos") os = "darwin";
    if (os != here.os) return false;
    if (slash == std::string_view::npos) return true;
    std::string_view architecture = name.substr(slash + 1);
    if (architecture == "x64" || architecture == "x86_64") architecture = "amd64";
    if (architecture == "aarch64") architecture = "arm64";
    return architecture == here.arch;
  }

  /// The text begins after its quote, or quotes.
  Found found(std::string version, const toml::node& value) const {
    const toml::source_position begin = value.source().begin;
    const std::string_view line = line_of(text_, begin.line);
    const std::size_t column = byte_column(line, begin.column);
    const std::string_view rest = line.substr(std::min(column - 1, line.size()));
    const bool is_multi_line = rest.starts_with("\"\"\"") || rest.starts_with("'''");
    if (is_multi_line && rest.size() == 3)
      return std::optional(
          TomlTool{.version = std::move(version), .line = begin.line + 1U, .column = 1});
    return std::optional(TomlTool{.version = std::move(version),
                                  .line = begin.line,
                                  .column = column + (is_multi_line ? 3U : 1U)});
  }

  PinFault not_text(const toml::node& node) const {
    return fault_at(node, "a version is written in quotes there");
  }

  PinFault fault_at(const toml::node& node, std::string_view reason) const {
    const toml::source_region& region = node.source();
    const std::string_view line = line_of(text_, region.begin.line);
    const std::size_t start = std::min(byte_column(line, region.begin.column) - 1, line.size());
    std::size_t end = line.size();
    if (region.end.line == region.begin.line) end = byte_column(line, region.end.column) - 1;
    return pin_fault({1, std::string(reason)}, line.substr(start, end - start), region.begin.line,
                     start + 1);
  }

  std::string_view text_;
  TomlVersionForms forms_;
};

/// The value of the last key that is one of the tool's names; nullptr when there is none.
const toml::node* last_of(const toml::table& table, std::span<const std::string_view> names) {
  const toml::node* last = nullptr;
  toml::source_position place;
  for (const auto& [key, value] : table) {
    if (std::find(names.begin(), names.end(), key.str()) == names.end()) continue;
    if (last != nullptr && key.source().begin < place) continue;
    last = &value;
    place = key.source().begin;
  }
  return last;
}

PinFault invalid_toml(std::string_view text, const toml::parse_error& error) {
  const toml::source_position place = error.source().begin;
  const std::string_view line = line_of(text, place.line);
  return PinFault{.line = std::max<std::size_t>(place.line, 1),
                  .column = byte_column(line, place.column),
                  .problem = "invalid TOML",
                  .reason = "gov cannot tell which Go it names",
                  .text = std::string(trim(line))};
}

}  // namespace

Found find_toml_tool(std::string_view text, const TomlToolPlace& place) {
  if (count_toml_dots(text) > kMostDots) {
    return PinFault{.problem = "invalid TOML",
                    .reason = "it holds more dotted keys than a version file has",
                    .text = {}};
  }
  const toml::parse_result result = toml::parse(text);
  if (!result) return invalid_toml(text, result.error());
  const toml::table* table = &result.table();
  if (!place.table.empty()) table = result.table().get_as<toml::table>(place.table);
  if (table == nullptr) return std::optional<TomlTool>();
  const toml::node* value = last_of(*table, place.names);
  if (value == nullptr) return std::optional<TomlTool>();
  return ToolReader(text, place.forms).read_value(*value);
}

}  // namespace gov
