// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "golang/release.hpp"

namespace gov {

/// Adds an archive to the releases of a mirror, or replaces one of the same name.
void enter_into_index(ReleaseList& releases, const Version& version, Artifact artifact);

/// The releases in the format of go.dev's `?mode=json&include=all` document.
[[nodiscard]] std::string mirror_index_text(const ReleaseList& releases);

}  // namespace gov
