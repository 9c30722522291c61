// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "golang/release.hpp"
#include "store/layout.hpp"

// What is known about published releases without network access: the snapshot built into gov and
// the cached copy of the index in use. Fetching the index: catalog/.

namespace gov {

/// The index as it was last fetched.
struct CachedIndex {
  ReleaseList releases;
  std::string etag;           // as the server sent it, or ""
  std::string last_modified;  // likewise
  std::chrono::system_clock::time_point fetched_at;
  /// This store fetched it, and the file was not replaced or changed since.
  bool is_vouched_for = false;
};

/// The snapshot in `file`. Errors: internal; the installation is damaged.
[[nodiscard]] Result<ReleaseList> read_snapshot(const std::string& file);

/// Its versions alone, for completion.
[[nodiscard]] Result<std::vector<Version>> read_snapshot_versions(const std::string& file);

/// The cached copy of the index at `url`; absent when there is none, or none that can be read. A
/// cache may have been restored from an archive, or filled by another store: a copy that this store
/// has no receipt for tells names only, without digests, and has no validators, because an answer
/// "not modified" would confirm the validator and not the copy.
[[nodiscard]] std::optional<CachedIndex> read_cached_index(const Layout& layout,
                                                           std::string_view url);

/// Writes the copy, and the receipt into the store where that can be done.
[[nodiscard]] Result<void> write_cached_index(const Layout& layout, std::string_view url,
                                              const CachedIndex& index);

/// All releases of both lists. Where both give a digest of one file they must agree: anything else
/// means that one of them was tampered with. Errors: integrity, naming the file and both digests.
[[nodiscard]] Result<ReleaseList> merge_releases(const ReleaseList& snapshot,
                                                 const ReleaseList& index);

/// What is known to be published without asking anybody, newest first: the snapshot in
/// `snapshot_file` and the cached copy of the index at `index_url`. For questions and hints: what
/// cannot be read is left out, and of two lists that contradict each other the snapshot counts.
[[nodiscard]] ReleaseList known_releases(const Layout& layout, const std::string& snapshot_file,
                                         std::string_view index_url);

/// Fills in what `index` lacks (SHA-1 of old files, sizes) from the snapshot, checks that digests
/// agree as merge_releases() does, and keeps to the releases of `index`.
[[nodiscard]] Result<ReleaseList> complete_from(const ReleaseList& snapshot, ReleaseList index);

}  // namespace gov
