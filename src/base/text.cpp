// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include <array>
#include <charconv>

namespace gov {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kHexDigits = "0123456789abcdef";

/// True for the sequences 0xE2 `second` `third` that reorder or break the line a reader sees:
/// U+200E, U+200F, U+2028..U+202E, U+2066..U+2069.
bool misleads_readers(unsigned second, unsigned third) {
  if (second == 0x81) return third >= 0xA6 && third <= 0xA9;
  const bool is_mark = third == 0x8E || third == 0x8F;
  return second == 0x80 && (is_mark || (third >= 0xA8 && third <= 0xAE));
}

/// Length of the valid UTF-8 sequence at the start of `text`, or 0. C1 control characters
/// (U+0080..U+009F) count as invalid: terminals obey them.
std::size_t utf8_sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto continues = [&](std::size_t i) {
    return i < text.size() && (byte(i) & 0xC0U) == 0x80U;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) {
    if (!continues(1)) return 0;
    if (lead == 0xD8 && byte(1) == 0x9C) return 0;  // U+061C, a mark of direction
    return lead == 0xC2 && byte(1) < 0xA0 ? 0 : 2;
  }
  if (lead >= 0xE0 && lead <= 0xEF) {
    if (!continues(1) || !continues(2)) return 0;
    if (lead == 0xE0 && byte(1) < 0xA0) return 0;   // overlong
    if (lead == 0xED && byte(1) >= 0xA0) return 0;  // surrogate
    if (lead == 0xE2 && misleads_readers(byte(1), byte(2))) return 0;
    return 3;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    if (!continues(1) || !continues(2) || !continues(3)) return 0;
    if (lead == 0xF0 && byte(1) < 0x90) return 0;
    if (lead == 0xF4 && byte(1) >= 0x90) return 0;
    return 4;
  }
  return 0;
}

void append_hex_escape(std::string& out, unsigned char byte) {
  out += "\\x";
  out += kHexDigits[byte >> 4U];
  out += kHexDigits[byte & 0x0FU];
}

}  // namespace

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string joined;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) joined += separator;
    joined += parts[i];
  }
  return joined;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (;;) {
    const std::size_t at = text.find(separator);
    pieces.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return pieces;
    text.remove_prefix(at + 1);
  }
}

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string to_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::optional<std::uint64_t> parse_unsigned(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || status != std::errc() || end != text.data() + text.size())
    return std::nullopt;
  return value;
}

bool is_lower_hex(std::string_view text, std::size_t length) {
  return text.size() == length && text.find_first_not_of(kHexDigits) == std::string_view::npos;
}

std::string printable(std::string_view untrusted, std::size_t max_bytes) {
  std::string shown;
  std::string_view rest = untrusted.substr(0, max_bytes);
  while (!rest.empty()) {
    const auto byte = static_cast<unsigned char>(rest.front());
    const std::size_t length = utf8_sequence_length(rest);
    if (byte == '\n') {
      shown += "\\n";
    } else if (byte == '\t') {
      shown += "\\t";
    } else if (length == 0 || byte < 0x20 || byte == 0x7F) {
      append_hex_escape(shown, byte);
    } else {
      shown += rest.substr(0, length);
    }
    rest.remove_prefix(length > 1 ? length : 1);
  }
  if (untrusted.size() > max_bytes) shown += "...";
  return shown;
}

std::string quoted(std::string_view untrusted) { return concat("\"", printable(untrusted), "\""); }

std::string human_size(std::uint64_t bytes) {
  constexpr std::array<std::string_view, 5> kUnits = {"B", "kB", "MB", "GB", "TB"};
  if (bytes < 1000) return concat(std::to_string(bytes), " B");
  std::size_t unit = 1;
  std::uint64_t divisor = 1000;
  while (unit + 1 < kUnits.size() && bytes / divisor >= 1000) {
    divisor *= 1000;
    ++unit;
  }
  const std::uint64_t tenths = bytes / (divisor / 10);
  return concat(std::to_string(tenths / 10), ".", std::to_string(tenths % 10), " ", kUnits[unit]);
}

std::string human_duration(std::chrono::milliseconds duration) {
  const auto ms = static_cast<std::uint64_t>(duration.count() < 0 ? 0 : duration.count());
  if (ms < 9'950) {
    const std::uint64_t tenths = (ms + 50) / 100;
    return concat(std::to_string(tenths / 10), ".", std::to_string(tenths % 10), " s");
  }
  const std::uint64_t seconds = (ms + 500) / 1000;
  if (seconds < 60) return concat(std::to_string(seconds), " s");
  return concat(std::to_string(seconds / 60), " min ", std::to_string(seconds % 60), " s");
}

}  // namespace gov
