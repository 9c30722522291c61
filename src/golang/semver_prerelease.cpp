// SPDX-License-Identifier: MIT
#include "golang/semver_prerelease.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace gov {

std::optional<Version> parse_semver_prerelease(std::string_view text) {
  for (const std::string_view kind : {"rc", "beta"}) {
    const std::size_t position = text.find(kind);
    if (position == std::string_view::npos) continue;
    std::string_view line = text.substr(0, position);
    std::string_view number = text.substr(position + kind.size());
    if (!line.ends_with('-')) return std::nullopt;
    line.remove_suffix(1);
    const bool has_patch = std::count(line.begin(), line.end(), '.') == 2;
    if (has_patch && line.ends_with(".0")) line.remove_suffix(2);
    if (number.starts_with('.')) number.remove_prefix(1);
    // Without a number Version::parse would take the kind alone.
    if (number.empty()) return std::nullopt;
    return Version::parse(concat(line, kind, number));
  }
  return std::nullopt;
}

}  // namespace gov
