// SPDX-License-Identifier: MIT
#pragma once

#include "golang/release.hpp"

// What the official index listed once, and does not list now: it never loses a release, so it is an
// old copy, or something was held back on the way.

namespace gov {

/// Adds to `fresh` the releases that only `seen` has, without their digests: that copy lay in the
/// cache, which vouches for nothing.
void remember_releases(ReleaseList& fresh, const ReleaseList& seen);

/// True for a release that remember_releases() has added: it has archives, and no digest of any.
[[nodiscard]] bool is_only_remembered(const Release& release);

}  // namespace gov
