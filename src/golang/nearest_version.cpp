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

Error no_published_version(const VersionRequest& request, const std::vector<Version>& published,
                           std::string_view command) {
  Error error = fail(ErrorKind::no_such_version,
                     concat("no published Go matches ", in_quotes(request.to_string())));
  const auto wanted = request.one_version();
  const auto nearest = wanted ? nearest_version(*wanted, published) : std::nullopt;
  if (!nearest) return error;
  return std::move(error)
      .with_reason(concat("the nearest published version is ", nearest->to_string()))
      .with_hint(concat(command, " ", exact_text(*nearest)));
}

}  // namespace gov
