// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "fetch/http_client.hpp"
#include "fetch/retry_policy.hpp"
#include "fetch/transfer_watch.hpp"
#include "golang/release.hpp"
#include "store/layout.hpp"

// The published releases as one list, from the index in use, its cached copy and the snapshot.

namespace gov {

struct CatalogSettings {
  std::string index_url;
  std::string snapshot_file;
  std::chrono::seconds max_age{3600};  // a younger cached copy is used without asking the server
  bool is_offline = false;
  RetryPolicy retry{};
  /// Asked when the index gives no answer: what proxies of Go modules offer. Absent where none
  /// is among the sources.
  std::function<Result<ReleaseList>()> list_modules{};
};

/// When to ask the server.
enum class Freshness {
  any,      // never: use the snapshot and the cached copy
  recent,   // if the cached copy is older than max_age
  current,  // always
};

struct Catalog {
  ReleaseList releases;
  /// When the index was read, in this run or an earlier one; absent if only the snapshot is
  /// available.
  std::optional<std::chrono::system_clock::time_point> as_of{};
  /// For the user, when the list may be old: "offline: ...", "the list may be old: ...".
  std::optional<std::string> note;
};

/// Describes the list: "the list of releases is of 2026-08-20T09:00:00Z", or "the list of releases
/// is the one built into gov, up to go1.27.1".
[[nodiscard]] std::string origin_of_list(const Catalog& catalog);

/// True for the index that the snapshot was made from.
[[nodiscard]] bool is_official_index(std::string_view index_url);

/// The official index is completed from the snapshot, and with the names of releases that it listed
/// before and no longer lists; these have no digests, so they cannot be installed. Any other index
/// is used alone, but if both the index and the snapshot have a digest, the two must agree. If the
/// server cannot be reached, an older copy or the snapshot is used, completed with what module
/// proxies offer, and `note` says so; for another index without a copy or such an offer that is an
/// error. Errors: network, integrity (digests disagree, or the document is not an index),
/// interrupted, internal.
[[nodiscard]] Result<Catalog> open_catalog(const CatalogSettings& settings, Freshness freshness,
                                           const Layout& layout, HttpClient& client,
                                           const Clock& clock, const TransferWatch& watch);

}  // namespace gov
