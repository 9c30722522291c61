// SPDX-License-Identifier: MIT
#include "golang/tool_version.hpp"

#include <cstdint>
#include <vector>

#include "base/text.hpp"
#include "golang/likely_request.hpp"

namespace gov {
namespace {

using Parsed = Expected<VersionRequest, ToolVersionFault>;

ToolVersionFault refuse(std::string reason, std::string_view text) {
  return ToolVersionFault{
      .column = 1, .reason = std::move(reason), .suggestion = likely_request(text)};
}

/// A request in gov's own grammar that begins at `offset` of the whole text.
Parsed parse_request_at(std::string_view text, std::size_t offset) {
  auto request = VersionRequest::parse(text);
  if (request) return std::move(*request);
  return ToolVersionFault{.column = offset + request.error().column,
                          .reason = std::move(request).error().reason,
                          .suggestion = likely_request(text)};
}

/// 1.20 where it is a release: the release go1.20. From 1.21 on no release has such a name.
VersionRequest as_release(const VersionRequest& request, std::string_view text) {
  const auto* line = std::get_if<VersionLine>(&request.meaning());
  const bool has_wildcard = text.find_first_of("xX*") != std::string_view::npos;
  if (line == nullptr || has_wildcard || line->line.is_language_only()) return request;
  return request.architecture() ? VersionRequest::exactly(line->line, *request.architecture())
                                : VersionRequest::exactly(line->line);
}

Parsed parse_release(std::string_view text, std::size_t offset) {
  GOV_TRY_ASSIGN(const VersionRequest request, parse_request_at(text, offset));
  return as_release(request, text);
}

/// mise's prefix:1.22, the newest version that begins so.
Parsed parse_prefix(std::string_view prefix, std::size_t offset) {
  if (prefix.ends_with('.')) prefix.remove_suffix(1);
  return parse_request_at(prefix, offset);
}

/// A number of a version that is subtracted from.
struct Digits {
  std::vector<std::uint64_t> numbers;

  static std::optional<Digits> parse(std::string_view text) {
    Digits digits;
    for (const std::string_view part : split(text, '.')) {
      const auto number = parse_unsigned(part);
      if (!number) return std::nullopt;
      digits.numbers.push_back(*number);
    }
    return digits;
  }

  [[nodiscard]] std::string to_string() const {
    std::vector<std::string> parts;
    for (const std::uint64_t number : numbers) parts.push_back(std::to_string(number));
    return join(parts, ".");
  }
};

/// mise's sub-0.1:1.24.3, which is 1.23: as many numbers as are subtracted, each less by its own.
Parsed parse_subtraction(std::string_view text, std::size_t colon) {
  constexpr std::string_view kSubtraction = "sub-";
  const std::string_view less = text.substr(kSubtraction.size(), colon - kSubtraction.size());
  const std::string_view from = text.substr(colon + 1);
  if (less == "0.1" && from == "latest") return VersionRequest::channel(Channel::oldstable);
  const auto subtrahend = Digits::parse(less);
  auto digits = Digits::parse(from);
  if (!subtrahend || !digits || digits->numbers.size() < subtrahend->numbers.size()) {
    return refuse(
        "gov subtracts from a version, and from latest only one line, as in sub-0.1:latest", {});
  }
  digits->numbers.resize(subtrahend->numbers.size());
  for (std::size_t i = 0; i < digits->numbers.size(); ++i) {
    if (digits->numbers[i] < subtrahend->numbers[i])
      return refuse("there is no version so many lines back", {});
    digits->numbers[i] -= subtrahend->numbers[i];
  }
  return parse_release(digits->to_string(), 0);
}

/// mise's ways to name a commit: ref:master, and with a hyphen.
bool names_a_commit(std::string_view text) {
  for (const std::string_view kind : {"ref", "tag", "branch", "rev"}) {
    if (text.starts_with(kind) && text.substr(kind.size()).find_first_of(":-") == 0) return true;
  }
  return false;
}

bool is_template(std::string_view text) {
  return text.find("{{") != std::string_view::npos || text.find("{%") != std::string_view::npos;
}

Parsed parse_release_dialect(std::string_view text) {
  if (is_template(text)) return refuse("it is a mise template, which gov does not evaluate", {});
  if (names_a_commit(text))
    return refuse("it names a commit of Go, and gov installs releases only", text);
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return parse_release(text, 0);
  if (text.starts_with("prefix:")) return parse_prefix(text.substr(colon + 1), colon + 1);
  if (text.starts_with("sub-")) return parse_subtraction(text, colon);
  if (text.starts_with("path:"))
    return refuse("it names a directory, and a file may only name a version; see gov link", {});
  return refuse("it is not a version", text);
}

/// proto joins bounds by commas and by &&, where gov has blanks, and writes a blank after a
/// relation.
std::string with_blanks_for_commas(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_separator = text[at] == ',' || text[at] == '&';
    if (!is_separator) plain += text[at];
    if (is_separator && !plain.ends_with(' ')) plain += ' ';
  }
  return plain;
}

Parsed parse_range_dialect(std::string_view text) {
  if (text.empty() || text == "*") return VersionRequest::channel(Channel::stable);
  if (text.find("||") != std::string_view::npos)
    return refuse("gov has no alternatives; one range is wanted", text);
  // A relation that says no more than the text without it: =1.22 is the line there.
  if (text.starts_with('=')) {
    const std::size_t start = text.find_first_not_of("= ");
    if (start != std::string_view::npos) return parse_request_at(text.substr(start), start);
  }
  return parse_request_at(with_blanks_for_commas(text), 0);
}

/// `text` where gov's own grammar does not read it as `request`.
std::optional<std::string> unlike_gov(std::string_view text, const VersionRequest& request) {
  const auto plain = VersionRequest::parse(text);
  if (plain && plain->to_string() == request.to_string()) return std::nullopt;
  return std::string(text);
}

}  // namespace

Parsed parse_tool_version(std::string_view text, ToolVersionDialect dialect) {
  return dialect == ToolVersionDialect::ranges ? parse_range_dialect(text)
                                               : parse_release_dialect(text);
}

ParsedPin parse_tool_pin(std::string_view text, ToolVersionDialect dialect, std::size_t line,
                         std::size_t column) {
  auto request = parse_tool_version(text, dialect);
  if (request) {
    auto written = unlike_gov(text, *request);
    return std::optional(PinText{std::move(*request), line, std::move(written)});
  }
  ToolVersionFault& fault = request.error();
  return PinFault{.line = line,
                  .column = column + fault.column - 1,
                  .reason = std::move(fault.reason),
                  .text = std::string(text),
                  .suggestion = std::move(fault.suggestion)};
}

}  // namespace gov
