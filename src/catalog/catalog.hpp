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

// What is published: the index in use, its cached copy and the snapshot, as one list.

namespace gov {

struct CatalogSettings {
  std::string index_url;
  std::string snapshot_file;
  std::chrono::seconds max_age{3600};  // a younger cached copy is used without asking
  bool is_offline = false;
  RetryPolicy retry{};
  /// Asked when the index gives no answer: what proxies of Go modules offer. Absent where none
  /// is among the sources.
  std::function<Result<ReleaseList>()> list_modules{};
};

/// How much is asked of the network.
enum class Freshness {
  any,      // nothing: snapshot and cached copy as they are
  recent,   // a copy younger than max_age, else the server is asked
  current,  // the server is asked
};

struct Catalog {
  ReleaseList releases;
  /// When the index said so, in this run or an earlier one; absent where the snapshot is all there
  /// is.
  std::optional<std::chrono::system_clock::time_point> as_of{};
  /// For the user, when the list may be old: "offline: ...", "the list may be old: ...".
  std::optional<std::string> note;
};

/// Which list that is, for people: "the list of releases is of 2026-08-20T09:00:00Z", or "the list
/// of releases is the one built into gov, up to go1.27.1".
[[nodiscard]] std::string origin_of_list(const Catalog& catalog);

/// True for the index that the snapshot was made from.
[[nodiscard]] bool is_official_index(std::string_view index_url);

/// The official index is completed by the snapshot, and by the names of releases that it listed
/// before and no longer does: these have no digests, so nothing of them is installed. Another one
/// stands for itself, but where both give a digest they must agree. When the server cannot be
/// reached, an older copy or the snapshot serves, with what module proxies offer, and `note` says
/// so; for another index without a copy or such an offer that is an error. Errors: network,
/// integrity (digests disagree, or the document is not an index), interrupted, internal.
[[nodiscard]] Result<Catalog> open_catalog(const CatalogSettings& settings, Freshness freshness,
                                           const Layout& layout, HttpClient& client,
                                           const Clock& clock, const TransferWatch& watch);

}  // namespace gov
