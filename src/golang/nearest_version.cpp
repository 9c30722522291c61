// SPDX-License-Identifier: MIT
#include "golang/nearest_version.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace gov {
namespace {

std::optional<Version> newest_of_line(const Version& line, const std::vector<Version>& candidates,
                                      bool is_prerelease) {
  std::optional<Version> newest;
  for (const Version& candidate : candidates) {
    const bool fits = candidate.is_same_line(line) && candidate.is_prerelease() == is_prerelease;
    if (fits && (!newest || candidate > *newest)) newest = candidate;
  }
  return newest;
}

/// 22.5 as 1.22.5: there was never another Go than Go 1.
std::optional<Version> with_major_one(const Version& wanted) {
  if (wanted.major() == "1") return std::nullopt;
  return Version::parse(concat("1.", wanted.to_string()));
}

}  // namespace

std::optional<Version> nearest_version(const Version& wanted,
                                       const std::vector<Version>& candidates) {
  if (const auto meant = with_major_one(wanted)) {
    const bool exists = std::find(candidates.begin(), candidates.end(), *meant) != candidates.end();
    return exists ? meant : nearest_version(*meant, candidates);
  }
  auto nearest = newest_of_line(wanted, candidates, wanted.is_prerelease());
  return nearest ? nearest : newest_of_line(wanted, candidates, !wanted.is_prerelease());
}

}  // namespace gov
