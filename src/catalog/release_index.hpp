// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.hpp"
#include "golang/release.hpp"

// Parses the document https://go.dev/dl/?mode=json&include=all. It is untrusted text, and has known
// oddities: the arch field is wrong for arm, digests and sizes are missing for old releases, and
// "go1" is not a release.

namespace gov {

/// Seven times what go.dev serves in 2026: 2.2 MB, 71,000 JSON values.
inline constexpr std::size_t kMaxIndexBytes = 16U << 20U;
inline constexpr std::size_t kMaxIndexValues = 500'000;

struct ReleaseIndex {
  ReleaseList releases;     // newest first; only what gov could install: .tar.gz archives
  std::size_t ignored = 0;  // entries that are not a release, or not an archive of their release
};

/// Errors: network for text that is not such a document, with the position where parsing failed.
[[nodiscard]] Result<ReleaseIndex> parse_release_index(std::string_view json);

}  // namespace gov
