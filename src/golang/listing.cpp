// SPDX-License-Identifier: MIT
#include "golang/listing.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include "base/text.hpp"
#include "golang/support_policy.hpp"

namespace gov {
namespace {

/// Could `version` be published after the list `known`?
bool may_follow(const Version& version, const std::vector<Version>& known) {
  const auto oldstable = supported_lines(known).oldstable;
  const auto is_before_support = [&] {
    return oldstable && version < *oldstable && !version.is_same_line(*oldstable);
  };
  if (is_before_support()) return false;
  return std::none_of(known.begin(), known.end(), [&](const Version& one) {
    return one.is_same_line(version) && one > version;
  });
}

/// The first patch of the line that the list does not have.
std::optional<Version> next_patch(const Version& line, const std::vector<Version>& known) {
  std::uint64_t next = 0;
  for (const Version& one : known) {
    if (!one.is_same_line(line) || one.is_prerelease()) continue;
    next = std::max(next, parse_unsigned(one.patch()).value_or(0) + 1);
  }
  return Version::parse(concat(line.line(), ".", std::to_string(next)));
}

/// The first release of the line after the one of `version`.
std::optional<Version> first_of_next_line(const Version& version) {
  const auto minor = parse_unsigned(version.minor());
  if (!minor) return std::nullopt;
  return Version::parse(concat(version.major(), ".", std::to_string(*minor + 1), ".0"));
}

/// A range is judged by the versions at and right after its bounds: one of those is in it, or
/// nothing later is.
bool may_hold_later(const VersionRange& range, const VersionRequest& request,
                    const std::vector<Version>& known) {
  std::vector<Version> later;
  for (const VersionBound& bound : range.bounds) {
    if (!bound.version.is_language_only()) later.push_back(bound.version);
    if (auto next = next_patch(bound.version, known)) later.push_back(std::move(*next));
    if (auto next = first_of_next_line(bound.version)) later.push_back(std::move(*next));
  }
  return std::any_of(later.begin(), later.end(), [&](const Version& one) {
    return request.choose({one}) && may_follow(one, known);
  });
}

}  // namespace

Listing listing_of(const VersionRequest& request, const std::vector<Version>& known) {
  if (request.choose(known)) return Listing::listed;
  if (known.empty()) return Listing::may_be_newer;
  bool may_come = true;  // a channel without a release: before the first one
  if (const auto version = request.exact_version()) {
    may_come = may_follow(*version, known);
  } else if (const auto* line = std::get_if<VersionLine>(&request.meaning())) {
    const auto next = next_patch(line->line, known);
    may_come = next && may_follow(*next, known);
  } else if (const auto* range = std::get_if<VersionRange>(&request.meaning())) {
    may_come = may_hold_later(*range, request, known);
  }
  return may_come ? Listing::may_be_newer : Listing::not_published;
}

}  // namespace gov
