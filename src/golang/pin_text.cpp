// SPDX-License-Identifier: MIT
#include "golang/pin_text.hpp"

#include "base/text.hpp"
#include "golang/likely_request.hpp"

namespace gov {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Says so by its mark, or has every other byte of its first character zero.
bool is_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  return bytes.size() >= 2 && (bytes[0] == '\0') != (bytes[1] == '\0');
}

/// What a UTF-16 text would be if it were ASCII, which versions are.
std::string ascii_of_utf16(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) {
    if (byte != '\0' && static_cast<unsigned char>(byte) < 0x80) text += byte;
  }
  return text;
}

bool is_conflict_marker(std::string_view line) {
  for (const std::string_view marker : {std::string_view("<<<<<<<"), std::string_view(">>>>>>>")}) {
    if (!line.starts_with(marker)) continue;
    const std::string_view rest = line.substr(marker.size());
    if (rest.empty() || rest.front() == ' ' || rest.front() == '\r') return true;
  }
  return false;
}

}  // namespace

Expected<std::string_view, PinFault> pin_text(std::string_view bytes) {
  if (is_utf16(bytes)) {
    const std::string text = ascii_of_utf16(bytes);
    return PinFault{
        .problem = "the file is UTF-16",
        .reason = "version files are UTF-8, which PowerShell writes with -Encoding utf8",
        .text = std::string(trim(text)),
        .suggestion = likely_request(text)};
  }
  // Files that were joined have several.
  while (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  return bytes;
}

std::optional<PinFault> merge_conflict(std::string_view text) {
  std::size_t number = 0;
  for (const std::string_view line : split(text, '\n')) {
    ++number;
    if (!is_conflict_marker(line)) continue;
    return PinFault{.line = number,
                    .problem = "unresolved merge conflict",
                    .reason = "keep one of the versions, and remove the lines with the markers",
                    .text = std::string(trim(line))};
  }
  return std::nullopt;
}

}  // namespace gov
