// SPDX-License-Identifier: MIT
#pragma once

#include "golang/release.hpp"

// Releases that the official index listed once and does not list now. The index never drops a
// release, so it is an old copy, or something was withheld on the way.

namespace gov {

/// Adds to `fresh` the releases that only `seen` has, without their digests, because `seen` comes
/// from the cache, which is not trusted.
void remember_releases(ReleaseList& fresh, const ReleaseList& seen);

/// True for a release that remember_releases() has added: it has archives, but no digests.
[[nodiscard]] bool is_only_remembered(const Release& release);

}  // namespace gov
