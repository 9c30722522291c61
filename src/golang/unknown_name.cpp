// SPDX-License-Identifier: MIT
#include "golang/unknown_name.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/suggest.hpp"
#include "base/text.hpp"
#include "golang/likely_request.hpp"

namespace gov {
namespace {

constexpr std::array<std::string_view, 8> kDevelopmentVersions = {
    "tip", "gotip", "devel", "master", "main", "head", "nightly", "unstable"};

constexpr std::array<std::string_view, 6> kKeywords = {"latest", "stable", "oldstable",
                                                       "system", "rc",     "beta"};

}  // namespace

bool is_development_version(std::string_view name) {
  const std::string lower = to_lower(name);
  return std::find(kDevelopmentVersions.begin(), kDevelopmentVersions.end(), lower) !=
         kDevelopmentVersions.end();
}

Error unknown_name(ErrorKind kind, std::string_view name, std::vector<std::string> given_names) {
  Error error = fail(kind, concat(in_quotes(name), " is not a version"));
  if (is_development_version(name)) {
    return std::move(error)
        .with_reason("gov installs releases; a Go that you built gets a name with gov link")
        .with_hint(concat("gov link ", name, " DIR"));
  }
  if (name == "go" || name == "golang") {
    return std::move(error)
        .with_reason("gov installs nothing but Go, so the version alone is enough, such as 1.22")
        .with_hint("gov list-remote");
  }
  const bool has_names = !given_names.empty();
  given_names.insert(given_names.end(), kKeywords.begin(), kKeywords.end());
  if (const auto nearest = nearest_name(name, given_names))
    return std::move(error)
        .with_reason(concat("did you mean ", *nearest, "?"))
        .with_hint("gov list-remote");
  if (const auto meant = likely_request(to_lower(name))) {  // Go1.22
    return std::move(error)
        .with_reason(concat("did you mean ", *meant, "?"))
        .with_hint(concat("gov list-remote ", *meant));
  }
  return std::move(error)
      .with_reason("it is no alias and no link either")
      .with_hint(has_names ? "gov alias, or: gov link" : "gov list-remote");
}

}  // namespace gov
