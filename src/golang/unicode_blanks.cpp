// SPDX-License-Identifier: MIT
#include "golang/unicode_blanks.hpp"

#include <algorithm>
#include <iterator>

namespace gov {
namespace {

using namespace std::string_view_literals;

/// In UTF-8: U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
constexpr std::string_view kBlanks[] = {"\t"sv,           "\n"sv,           "\v"sv,
                                        "\f"sv,           "\r"sv,           " "sv,
                                        "\xC2\x85"sv,     "\xC2\xA0"sv,     "\xE1\x9A\x80"sv,
                                        "\xE2\x80\x80"sv, "\xE2\x80\x81"sv, "\xE2\x80\x82"sv,
                                        "\xE2\x80\x83"sv, "\xE2\x80\x84"sv, "\xE2\x80\x85"sv,
                                        "\xE2\x80\x86"sv, "\xE2\x80\x87"sv, "\xE2\x80\x88"sv,
                                        "\xE2\x80\x89"sv, "\xE2\x80\x8A"sv, "\xE2\x80\xA8"sv,
                                        "\xE2\x80\xA9"sv, "\xE2\x80\xAF"sv, "\xE2\x81\x9F"sv,
                                        "\xE3\x80\x80"sv};

/// Most lines begin and end with an ASCII character, which is decided by one look.
bool is_visible_ascii(char c) { return c > ' ' && static_cast<unsigned char>(c) < 0x80; }

}  // namespace

std::string_view trim_unicode_blanks(std::string_view text) {
  const auto find_blank = [](auto matches) {
    return std::find_if(std::begin(kBlanks), std::end(kBlanks), matches);
  };
  while (!text.empty() && !is_visible_ascii(text.front())) {
    const auto* blank = find_blank([&](std::string_view b) { return text.starts_with(b); });
    if (blank == std::end(kBlanks)) break;
    text.remove_prefix(blank->size());
  }
  while (!text.empty() && !is_visible_ascii(text.back())) {
    const auto* blank = find_blank([&](std::string_view b) { return text.ends_with(b); });
    if (blank == std::end(kBlanks)) break;
    text.remove_suffix(blank->size());
  }
  return text;
}

}  // namespace gov
