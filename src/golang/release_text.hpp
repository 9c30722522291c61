// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "golang/release.hpp"

// The compact text form of a release list, in which the built-in snapshot and the index cache are
// kept: a tenth of the JSON's time to read, and listing needs no JSON library. The format is
// described in docs/formats.md.

namespace gov {

[[nodiscard]] std::string to_release_text(const ReleaseList& releases);

/// Errors: failure, naming the line. Unknown versions and platforms cannot occur in text that
/// to_release_text wrote, so they are errors here.
[[nodiscard]] Result<ReleaseList> parse_release_text(std::string_view text);

/// Only the versions of such a text, in its order; malformed lines are skipped. Takes a tenth of
/// the time.
[[nodiscard]] std::vector<Version> versions_in_release_text(std::string_view text);

}  // namespace gov
