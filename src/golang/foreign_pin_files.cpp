// SPDX-License-Identifier: MIT
#include "golang/foreign_pin_files.hpp"

#include "base/text.hpp"

namespace gov {
namespace {

ParsedPin request_at(std::string_view value, std::string_view line, std::size_t number) {
  auto request = VersionRequest::parse(value);
  if (request) return std::optional(PinText{std::move(*request), number});
  const auto column = static_cast<std::size_t>(value.data() - line.data()) + 1;
  return pin_fault(std::move(request).error(), value, number, column);
}

/// The first word of `rest`, which is shortened by it.
std::string_view cut_word(std::string_view& rest) {
  rest = trim(rest);
  const std::size_t end = rest.find_first_of(" \t");
  const std::string_view word = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end);
  return word;
}

/// Calls `visit(line, number)` until it returns false.
template <class Visit>
void for_each_line(std::string_view text, Visit&& visit) {
  std::size_t number = 0;
  for (const std::string_view line : split(text, '\n')) {
    if (!visit(line, ++number)) return;
  }
}

bool is_quoted_name(std::string_view key, std::string_view name) {
  return key == name || key == concat("\"", name, "\"") || key == concat("'", name, "'");
}

bool names_go(std::string_view key, bool is_in_tools, bool is_at_top) {
  if (is_in_tools) return is_quoted_name(key, "go") || is_quoted_name(key, "golang");
  return is_at_top && (key == "tools.go" || key == "tools.golang");
}

/// The content of a one-line TOML string without escapes; absent for everything else.
std::optional<std::string_view> string_content(std::string_view value) {
  if (value.size() < 2) return std::nullopt;
  const char quote = value.front();
  if (quote != '"' && quote != '\'') return std::nullopt;
  const std::size_t end = value.find(quote, 1);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view behind = trim(value.substr(end + 1));
  const std::string_view content = value.substr(1, end - 1);
  const bool is_plain =
      (behind.empty() || behind.starts_with('#')) && content.find('\\') == std::string_view::npos;
  if (!is_plain) return std::nullopt;
  return content;
}

/// Follows which table a TOML text is in, and whether inside a multi-line string, where nothing
/// counts.
class TomlPlace {
 public:
  /// True when `line` may hold a key of the current table.
  bool enter(std::string_view line) {
    const bool was_in_string = is_in_string_;
    for (const std::string_view mark : {"\"\"\"", "'''"}) {
      for (std::size_t at = line.find(mark); at != std::string_view::npos;
           at = line.find(mark, at + 3)) {
        is_in_string_ = !is_in_string_;
      }
    }
    if (was_in_string || is_in_string_) return false;
    const std::string_view content = trim(line);
    if (!content.starts_with('[')) return true;
    const std::string_view header = trim(content.substr(0, content.find('#')));
    is_in_tools = header == "[tools]" || header == "[ tools ]";
    is_at_top = false;
    return false;
  }

  bool is_in_tools = false;
  bool is_at_top = true;

 private:
  bool is_in_string_ = false;
};

}  // namespace

ParsedPin parse_tool_versions(std::string_view text) {
  ParsedPin found = std::optional<PinText>();
  for_each_line(text, [&](std::string_view line, std::size_t number) {
    std::string_view rest = line.substr(0, line.find('#'));
    const std::string_view tool = cut_word(rest);
    if (tool != "golang" && tool != "go") return true;
    const std::string_view version = cut_word(rest);
    if (version.empty()) return true;
    found = request_at(version, line, number);
    return false;
  });
  return found;
}

ParsedPin parse_mise_toml(std::string_view text) {
  ParsedPin found = std::optional<PinText>();
  TomlPlace place;
  for_each_line(text, [&](std::string_view line, std::size_t number) {
    if (!place.enter(line)) return true;
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) return true;
    if (!names_go(trim(line.substr(0, equals)), place.is_in_tools, place.is_at_top)) return true;
    const auto value = string_content(trim(line.substr(equals + 1)));
    if (!value) return true;
    found = request_at(*value, line, number);
    return false;
  });
  return found;
}

}  // namespace gov
