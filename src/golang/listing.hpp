// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "golang/version_request.hpp"

// What a list of releases that may be old says about a request: a list without a version is no
// proof that the version does not exist. Pure.

namespace gov {

enum class Listing {
  listed,         // a release of the list fits
  may_be_newer,   // none fits, but one published after the list was made could
  not_published,  // none fits, and no later release can: its line is older than the supported ones,
                  // or the list has newer releases of the line
};

/// `known` is in any order and holds no language versions. `request` is neither the system Go nor a
/// name. Go adds patches to the two newest stable lines only (support_policy.hpp), one after the
/// other.
[[nodiscard]] Listing listing_of(const VersionRequest& request, const std::vector<Version>& known);

}  // namespace gov
