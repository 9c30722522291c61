// SPDX-License-Identifier: MIT
#include "golang/pin_file.hpp"

#include "base/text.hpp"

namespace gov {
namespace {

/// The part of a line that may hold a request: without comment and surrounding blanks.
std::string_view content_of(std::string_view line) { return trim(line.substr(0, line.find('#'))); }

}  // namespace

ParsedPin parse_go_version_file(std::string_view text) {
  std::optional<PinText> found;
  std::size_t number = 0;
  for (const std::string_view line : split(text, '\n')) {
    ++number;
    const std::string_view content = content_of(line);
    if (content.empty()) continue;
    const auto column = static_cast<std::size_t>(content.data() - line.data()) + 1;
    auto request = VersionRequest::parse(content);
    if (!request) return pin_fault(std::move(request).error(), content, number, column);
    if (found && found->request.to_string() != request->to_string()) {
      return PinFault{.line = number,
                      .column = column,
                      .reason = "a second version stands here; only one is allowed",
                      .text = std::string(content)};
    }
    if (!found) found = PinText{std::move(*request), number};
  }
  return found;
}

std::string with_request(std::string_view text, const VersionRequest& request) {
  std::string changed;
  bool is_replaced = false;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end == std::string_view::npos ? end : end + 1);
    text.remove_prefix(line.size());
    const std::string_view content = content_of(line);
    if (content.empty()) {
      changed += line;
      continue;
    }
    if (is_replaced) {  // a second request was an error; one remains
      if (const std::size_t comment = line.find('#'); comment != std::string_view::npos) {
        changed += line.substr(comment);
      }
      continue;
    }
    const auto offset = static_cast<std::size_t>(content.data() - line.data());
    changed +=
        concat(line.substr(0, offset), request.to_string(), line.substr(offset + content.size()));
    is_replaced = true;
  }
  if (is_replaced) return changed;
  if (!changed.empty() && !changed.ends_with('\n')) changed += '\n';
  return concat(changed, request.to_string(), "\n");
}

std::optional<std::string> without_request(std::string_view text) {
  std::string kept;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end == std::string_view::npos ? end : end + 1);
    text.remove_prefix(line.size());
    const std::size_t comment = line.find('#');
    if (content_of(line).empty()) {
      kept += line;
    } else if (comment != std::string_view::npos) {
      kept += line.substr(comment);
    }
  }
  return trim(kept).empty() ? std::optional<std::string>() : std::optional(std::move(kept));
}

}  // namespace gov
