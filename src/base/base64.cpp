// SPDX-License-Identifier: MIT
#include "base/base64.hpp"

#include <algorithm>
#include <cstdint>

namespace gov {
namespace {

constexpr std::string_view kAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kHexDigits = "0123456789abcdef";

std::uint32_t byte_at(std::string_view bytes, std::size_t place) {
  return place < bytes.size() ? static_cast<unsigned char>(bytes[place]) : 0U;
}

/// The value of one digit; absent for a character that is none.
std::optional<std::uint32_t> value_of(char digit) {
  const std::size_t place = kAlphabet.find(digit);
  if (place == std::string_view::npos) return std::nullopt;
  return static_cast<std::uint32_t>(place);
}

std::optional<unsigned> hex_value(char digit) {
  if (digit >= 'A' && digit <= 'F') digit = static_cast<char>(digit - 'A' + 'a');
  const std::size_t place = kHexDigits.find(digit);
  if (place == std::string_view::npos) return std::nullopt;
  return static_cast<unsigned>(place);
}

}  // namespace

std::string encode_base64(std::string_view bytes) {
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t place = 0; place < bytes.size(); place += 3) {
    const std::uint32_t group =
        byte_at(bytes, place) << 16U | byte_at(bytes, place + 1) << 8U | byte_at(bytes, place + 2);
    const std::size_t count = std::min<std::size_t>(bytes.size() - place, 3);
    for (std::size_t digit = 0; digit < 4; ++digit) {
      const std::uint32_t value = group >> (18U - 6U * digit) & 63U;
      text += digit <= count ? kAlphabet[value] : '=';
    }
  }
  return text;
}

std::optional<std::string> decode_base64(std::string_view text) {
  if (text.size() % 4 != 0) return std::nullopt;
  std::size_t padding = 0;
  while (padding < 2 && text.ends_with('=')) {
    text.remove_suffix(1);
    ++padding;
  }
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3 + 2);
  std::uint32_t group = 0;
  unsigned bits = 0;
  for (const char digit : text) {
    const auto value = value_of(digit);
    if (!value) return std::nullopt;
    group = (group << 6U | *value) & 0xFFFFFFU;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(group >> bits & 0xFFU);
  }
  const bool is_canonical = (group & ((1U << bits) - 1U)) == 0;
  if (!is_canonical) return std::nullopt;
  return bytes;
}

std::string encode_hex(std::string_view bytes) {
  std::string text;
  text.reserve(2 * bytes.size());
  for (const char byte : bytes) {
    text += kHexDigits[static_cast<unsigned char>(byte) >> 4U];
    text += kHexDigits[static_cast<unsigned char>(byte) & 0x0FU];
  }
  return text;
}

std::optional<std::string> decode_hex(std::string_view text) {
  if (text.size() % 2 != 0) return std::nullopt;
  std::string bytes;
  for (std::size_t place = 0; place < text.size(); place += 2) {
    const auto high = hex_value(text[place]);
    const auto low = hex_value(text[place + 1]);
    if (!high || !low) return std::nullopt;
    bytes += static_cast<char>(*high << 4U | *low);
  }
  return bytes;
}

}  // namespace gov
