// SPDX-License-Identifier: MIT
#include "golang/pin_file.hpp"

#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The part of a line that may hold a request: without comment and surrounding blanks.
std::string_view content_of(std::string_view line) { return trim(line.substr(0, line.find('#'))); }

}  // namespace

PinFault pin_fault(RequestFault fault, std::string_view content, std::size_t line,
                   std::size_t column) {
  return PinFault{.line = line,
                  .column = column + fault.column - 1,
                  .reason = std::move(fault.reason),
                  .text = std::string(content)};
}

ParsedPin parse_go_version_file(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::optional<PinText> found;
  std::size_t number = 0;
  for (const std::string_view line : split(text, '\n')) {
    ++number;
    const std::string_view content = content_of(line);
    if (content.empty()) continue;
    const auto column = static_cast<std::size_t>(content.data() - line.data()) + 1;
    auto request = VersionRequest::parse(content);
    if (!request) return pin_fault(std::move(request).error(), content, number, column);
    if (found) {
      return pin_fault({1, "a second version stands here; only one is allowed"}, content, number,
                       column);
    }
    found = PinText{std::move(*request), number};
  }
  return found;
}

std::string with_request(std::string_view text, const VersionRequest& request) {
  std::string changed;
  bool is_replaced = false;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end == std::string_view::npos ? end : end + 1);
    text.remove_prefix(line.size());
    if (changed.empty() && line.starts_with(kByteOrderMark))
      line.remove_prefix(kByteOrderMark.size());
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

}  // namespace gov
