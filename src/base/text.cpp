// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace gov {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kHexDigits = "0123456789abcdef";

/// True for the sequences that reorder or break the line a reader sees (U+061C, U+200E, U+200F,
/// U+2028..U+202E, U+2066..U+2069), and for those that nobody sees, so that two names look alike
/// (U+00AD, U+200B..U+200D, U+2060..U+2064, U+206A..U+206F, U+FEFF).
bool misleads_readers(std::string_view sequence) {
  const auto is_between = [&](std::string_view first, std::string_view last) {
    return sequence >= first && sequence <= last;
  };
  return sequence == "\xC2\xAD" || sequence == "\xD8\x9C" || sequence == "\xEF\xBB\xBF" ||
         is_between("\xE2\x80\x8B", "\xE2\x80\x8F") || is_between("\xE2\x80\xA8", "\xE2\x80\xAE") ||
         is_between("\xE2\x81\xA0", "\xE2\x81\xA4") || is_between("\xE2\x81\xA6", "\xE2\x81\xAF");
}

/// The rows of the Unicode standard's table of well-formed UTF-8 (3-7): by the lead byte, the
/// length and what the second byte may be; the others are 0x80..0xBF. The rows of two bytes begin
/// with U+00A0, because terminals obey the control characters before it (C1).
struct Utf8Row {
  unsigned char first_lead, last_lead;
  unsigned char length;
  unsigned char first_second, last_second;
};

constexpr Utf8Row kUtf8Rows[] = {
    {0xC2, 0xC2, 2, 0xA0, 0xBF}, {0xC3, 0xDF, 2, 0x80, 0xBF}, {0xE0, 0xE0, 3, 0xA0, 0xBF},
    {0xE1, 0xEC, 3, 0x80, 0xBF}, {0xED, 0xED, 3, 0x80, 0x9F}, {0xEE, 0xEF, 3, 0x80, 0xBF},
    {0xF0, 0xF0, 4, 0x90, 0xBF}, {0xF1, 0xF3, 4, 0x80, 0xBF}, {0xF4, 0xF4, 4, 0x80, 0x8F},
};

/// Length of the valid UTF-8 sequence at the start of `text`, or 0.
std::size_t utf8_sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(0) < 0x80) return 1;
  const auto* const row = std::find_if(
      std::begin(kUtf8Rows), std::end(kUtf8Rows),
      [&](const Utf8Row& r) { return byte(0) >= r.first_lead && byte(0) <= r.last_lead; });
  if (row == std::end(kUtf8Rows) || text.size() < row->length) return 0;
  if (byte(1) < row->first_second || byte(1) > row->last_second) return 0;
  for (std::size_t i = 2; i < row->length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  }
  return misleads_readers(text.substr(0, row->length)) ? 0 : row->length;
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

std::vector<std::string_view> fields(std::string_view text) {
  std::vector<std::string_view> found;
  while (!(text = trim(text)).empty()) {
    const std::size_t length = std::min(text.find_first_of(kBlanks), text.size());
    found.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return found;
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

bool is_control_character(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

bool has_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_control_character);
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
    } else if (length == 0 || is_control_character(rest.front())) {
      append_hex_escape(shown, byte);
    } else {
      shown += rest.substr(0, length);
    }
    rest.remove_prefix(length > 1 ? length : 1);
  }
  if (untrusted.size() > max_bytes) shown += "...";
  return shown;
}

std::string in_quotes(std::string_view untrusted) {
  return concat("\"", printable(untrusted), "\"");
}

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
