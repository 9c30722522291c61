// SPDX-License-Identifier: MIT
#include "catalog/catalog.hpp"

#include <optional>
#include <utility>

#include "base/text.hpp"
#include "catalog/release_index.hpp"
#include "fetch/document.hpp"
#include "fetch/url.hpp"
#include "store/known_releases.hpp"

namespace gov {
namespace {

constexpr std::string_view kOfficialHosts[] = {"https://go.dev/", "https://golang.google.cn/",
                                               "https://golang.org/"};

/// One answer of the server: the list, or a reason to go on with what is at hand.
struct Refreshed {
  std::optional<CachedIndex> index;
  std::string note;
};

DocumentRequest request_for(const std::string& url, const std::optional<CachedIndex>& cached) {
  DocumentRequest request;
  request.url = url;
  // Only somebody who wrote an http URL into his own settings gets one.
  request.allow_plain_http = url.starts_with("http://");
  request.max_bytes = kMaxIndexBytes;
  request.expected = ExpectedContent::json;
  if (cached) request.validators = {cached->etag, cached->last_modified};
  return request;
}

bool is_younger_than(const CachedIndex& cached, std::chrono::seconds max_age, const Clock& clock) {
  const auto age = clock.now() - cached.fetched_at;
  // A copy from the future (a clock set back) is not young.
  return age >= std::chrono::seconds(0) && age < max_age;
}

Result<CachedIndex> ask_server(const CatalogSettings& settings, const ReleaseList& snapshot,
                               std::optional<CachedIndex> cached, const Layout& layout,
                               HttpClient& client, const Clock& clock, const TransferWatch& watch) {
  const DocumentRequest request = request_for(settings.index_url, cached);
  GOV_TRY_ASSIGN(Document document, fetch_document(client, request, RetryPolicy{}, clock, watch));
  CachedIndex fresh;
  if (document.not_modified && cached) {
    fresh = std::move(*cached);
  } else {
    GOV_TRY_ASSIGN(ReleaseIndex index, parse_release_index(document.body));
    // An index that contradicts what gov knows must not be found in the cache later.
    GOV_TRY_ASSIGN(fresh.releases, complete_from(snapshot, std::move(index.releases)));
    fresh.etag = document.validators.etag;
    fresh.last_modified = document.validators.last_modified;
  }
  fresh.fetched_at = clock.now();
  // The copy is a convenience: a full or read-only disk is no reason to fail here.
  (void)write_cached_index(layout, settings.index_url, fresh).has_value();
  return fresh;
}

Result<Refreshed> refresh(const CatalogSettings& settings, const ReleaseList& snapshot,
                          Freshness freshness, const Layout& layout, HttpClient& client,
                          const Clock& clock, const TransferWatch& watch) {
  auto cached = read_cached_index(layout, settings.index_url);
  const bool is_young = cached && is_younger_than(*cached, settings.max_age, clock);
  if (freshness == Freshness::any || (freshness == Freshness::recent && is_young)) {
    return Refreshed{std::move(cached), {}};
  }
  if (settings.is_offline) return Refreshed{std::move(cached), "offline: the list may be old"};
  auto fresh = ask_server(settings, snapshot, cached, layout, client, clock, watch);
  if (fresh) return Refreshed{std::move(*fresh), {}};
  Error error = std::move(fresh).error();
  const bool can_go_on = cached || is_official_index(settings.index_url);
  if (error.kind != ErrorKind::network || !can_go_on) {
    return std::move(error).within(
        concat("cannot read the release index at ", redacted(settings.index_url)));
  }
  std::string note = concat("the list may be old: ", error.what);
  for (const std::string& reason : error.because) note += concat(": ", reason);
  return Refreshed{std::move(cached), std::move(note)};
}

}  // namespace

bool is_official_index(std::string_view index_url) {
  for (const std::string_view host : kOfficialHosts) {
    if (index_url.starts_with(host)) return true;
  }
  return false;
}

Result<Catalog> open_catalog(const CatalogSettings& settings, Freshness freshness,
                             const Layout& layout, HttpClient& client, const Clock& clock,
                             const TransferWatch& watch) {
  GOV_TRY_ASSIGN(ReleaseList snapshot, read_snapshot(settings.snapshot_file));
  GOV_TRY_ASSIGN(Refreshed refreshed,
                 refresh(settings, snapshot, freshness, layout, client, clock, watch));
  if (!refreshed.index) return Catalog{std::move(snapshot), std::move(refreshed.note)};
  ReleaseList& index = refreshed.index->releases;
  auto releases = is_official_index(settings.index_url) ? merge_releases(snapshot, index)
                                                        : complete_from(snapshot, std::move(index));
  if (!releases) return std::move(releases).error();
  return Catalog{std::move(*releases), std::move(refreshed.note)};
}

}  // namespace gov
