// SPDX-License-Identifier: MIT
#include "report/progress_bar.hpp"

#include <array>

#include "base/text.hpp"

namespace gov {
namespace {

/// 0 to 1. Sizes come from servers, so `received` may exceed `total`.
double share(std::uint64_t received, std::uint64_t total) {
  if (received >= total) return 1;
  return static_cast<double>(received) / static_cast<double>(total);
}

std::string ascii_bar(double filled_share, std::size_t columns) {
  const auto filled = static_cast<std::size_t>(filled_share * static_cast<double>(columns));
  return concat("[", std::string(filled, '#'), std::string(columns - filled, ' '), "]");
}

std::string block_bar(double filled_share, std::size_t columns) {
  constexpr std::array<std::string_view, 8> kEighths = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const auto eighths = static_cast<std::size_t>(filled_share * static_cast<double>(columns * 8));
  const std::size_t full = eighths / 8;
  const std::string_view part = kEighths[eighths % 8];
  std::string bar = "▕";
  for (std::size_t i = 0; i < full; ++i) bar += "█";
  bar += part;
  bar.append(columns - full - (part.empty() ? 0 : 1), ' ');
  return bar + "▏";
}

}  // namespace

Glyphs glyphs_for(const Environment& environment) {
  for (const std::string_view name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const auto value = environment.find_non_empty(name);
    if (!value) continue;
    const std::string locale = to_lower(*value);
    const bool is_utf8 =
        locale.find("utf-8") != std::string::npos || locale.find("utf8") != std::string::npos;
    return is_utf8 ? Glyphs::blocks : Glyphs::ascii;
  }
  return Glyphs::ascii;
}

unsigned percent_of(std::uint64_t received, std::uint64_t total) {
  return static_cast<unsigned>(share(received, total) * 100);
}

std::string progress_bar(std::uint64_t received, std::uint64_t total, std::size_t columns,
                         Glyphs glyphs) {
  constexpr std::size_t kFrame = 2;
  if (columns <= kFrame) return {};
  const double filled_share = share(received, total);
  return glyphs == Glyphs::blocks ? block_bar(filled_share, columns - kFrame)
                                  : ascii_bar(filled_share, columns - kFrame);
}

}  // namespace gov
