// SPDX-License-Identifier: MIT
#include "catalog/catalog.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "base/text.hpp"
#include "catalog/offered_modules.hpp"
#include "catalog/official_hosts.hpp"
#include "catalog/release_index.hpp"
#include "catalog/remembered_releases.hpp"
#include "fetch/document.hpp"
#include "fetch/url.hpp"
#include "store/known_releases.hpp"

namespace gov {

bool is_official_index(std::string_view index_url) {
  const auto url = parse_url(index_url);
  return url && is_official_origin(*url);
}

namespace {

/// The list to use, and why it may be old.
struct Refreshed {
  std::optional<CachedIndex> index;
  std::optional<std::string> note;
  ReleaseList offered{};  // as modules, by proxies
};

/// The server gave no list, but the cached copy or the snapshot may replace it.
struct NoAnswer {
  Error error;
};
using ServerAnswer = std::variant<CachedIndex, NoAnswer>;

/// If a cached copy or the snapshot can be used instead, one short try is enough.
constexpr std::chrono::seconds kBriefPatience{5};

DocumentRequest request_for(const std::string& url, const std::optional<CachedIndex>& cached) {
  DocumentRequest request;
  request.url = url;
  // Plain HTTP only for users who configured an http URL themselves.
  request.allow_plain_http = url.starts_with("http://");
  request.max_bytes = kMaxIndexBytes;
  request.expected = ExpectedContent::json;
  if (cached) request.validators = {cached->etag, cached->last_modified};
  return request;
}

bool is_younger_than(const CachedIndex& cached, std::chrono::seconds max_age, const Clock& clock) {
  const auto age = clock.now() - cached.fetched_at;
  // A copy from the future (a clock set back) does not count as fresh.
  return age >= std::chrono::seconds(0) && age < max_age;
}

/// Errors: those for which neither the cached copy nor the snapshot may replace the answer: a
/// server that must not be trusted, a malformed URL, and an interruption.
Result<ServerAnswer> ask_server(const CatalogSettings& settings, const ReleaseList& snapshot,
                                std::optional<CachedIndex> cached, const Layout& layout,
                                HttpClient& client, const Clock& clock,
                                const TransferWatch& watch) {
  DocumentRequest request = request_for(settings.index_url, cached);
  RetryPolicy policy = settings.retry;
  if (cached || settings.list_modules || is_official_index(settings.index_url)) {
    request.longest_silence = kBriefPatience;
    policy.max_attempts = 1;
  }
  auto answer = fetch_document(client, request, policy, clock, watch);
  if (!answer) {
    HttpFailure& failure = answer.error();
    if (!may_be_elsewhere(failure.problem)) return std::move(failure.error);
    return ServerAnswer(NoAnswer{std::move(failure.error)});
  }
  CachedIndex fresh;
  if (const auto* document = std::get_if<Document>(&*answer)) {
    auto index = parse_release_index(document->body);
    if (!index) return ServerAnswer(NoAnswer{std::move(index).error()});
    // An index that contradicts gov's own list must not get into the cache.
    GOV_TRY_ASSIGN(fresh.releases, complete_from(snapshot, std::move(index->releases)));
    if (cached && cached->is_vouched_for && is_official_index(settings.index_url))
      remember_releases(fresh.releases, cached->releases);
    fresh.etag = document->validators.etag;
    fresh.last_modified = document->validators.last_modified;
  } else if (cached) {
    fresh = std::move(*cached);
  } else {
    return ServerAnswer(
        NoAnswer{fail(ErrorKind::network, "the release index is not a valid document")
                     .with_reason("the server answered 304 Not Modified, but gov has no copy")});
  }
  fresh.fetched_at = clock.now();
  // The cached copy is optional, so a full or read-only disk is no error here.
  (void)write_cached_index(layout, settings.index_url, fresh).has_value();
  return ServerAnswer(std::move(fresh));
}

/// The age of the list in use, to follow "the list may be old".
std::string age_of(const std::optional<CachedIndex>& cached) {
  return cached ? concat("it was fetched ", to_rfc3339(cached->fetched_at))
                : std::string("it is the one built into gov");
}

/// The official index never drops a release. If a release seen before is missing, the index is an
/// old copy, or something was withheld on the way; the rest of it is still used.
std::optional<std::string> what_it_forgot(const ReleaseList& fresh, const ReleaseList& seen) {
  const auto lost = std::find_if(seen.begin(), seen.end(), [&](const Release& release) {
    const Release* listed = find_release(fresh, release.version);
    return listed == nullptr || is_only_remembered(*listed);
  });
  if (lost == seen.end()) return std::nullopt;
  return concat("the release index does not list ", lost->version.release_name(),
                ", which was published: it is older than the list that gov has seen");
}

/// Empty also where no proxy answers: why there is no better list has been said by then.
ReleaseList offered_as_modules(const CatalogSettings& settings) {
  if (!settings.list_modules) return {};
  auto releases = settings.list_modules();
  return releases ? std::move(*releases) : ReleaseList();
}

Result<Refreshed> refresh(const CatalogSettings& settings, const ReleaseList& snapshot,
                          Freshness freshness, const Layout& layout, HttpClient& client,
                          const Clock& clock, const TransferWatch& watch) {
  auto cached = read_cached_index(layout, settings.index_url);
  const bool is_young = cached && is_younger_than(*cached, settings.max_age, clock);
  if (freshness == Freshness::any || (freshness == Freshness::recent && is_young)) {
    return Refreshed{std::move(cached), std::nullopt};
  }
  if (settings.is_offline) {
    std::string note = concat("offline: the list may be old: ", age_of(cached));
    return Refreshed{std::move(cached), std::move(note)};
  }
  const auto cannot_read = [&](Error error) {
    return std::move(error).within(
        concat("cannot read the release index at ", redacted(settings.index_url)));
  };
  auto answer = ask_server(settings, snapshot, cached, layout, client, clock, watch);
  if (!answer) return cannot_read(std::move(answer).error());
  if (auto* fresh = std::get_if<CachedIndex>(&*answer)) {
    std::optional<std::string> note;
    if (is_official_index(settings.index_url)) {
      note = what_it_forgot(fresh->releases, snapshot);
      if (!note && cached && cached->is_vouched_for)
        note = what_it_forgot(fresh->releases, cached->releases);
    }
    return Refreshed{std::move(*fresh), std::move(note)};
  }
  Error& error = std::get<NoAnswer>(*answer).error;
  ReleaseList offered = offered_as_modules(settings);
  const bool can_go_on = cached || !offered.empty() || is_official_index(settings.index_url);
  if (!can_go_on) return cannot_read(std::move(error));
  std::string note = concat("the list may be old: ", error.what);
  for (const std::string& reason : error.because) note += concat(": ", reason);
  note += concat("; ", age_of(cached));
  if (!offered.empty()) {
    note += concat("; module proxies list up to ", offered.front().version.release_name());
  }
  return Refreshed{std::move(cached), std::move(note), std::move(offered)};
}

}  // namespace

std::string origin_of_list(const Catalog& catalog) {
  if (catalog.as_of) return concat("the list of releases is of ", to_rfc3339(*catalog.as_of));
  if (catalog.releases.empty()) return "the list of releases is empty";
  return concat("the list of releases is the one built into gov, up to ",
                catalog.releases.front().version.release_name());
}

Result<Catalog> open_catalog(const CatalogSettings& settings, Freshness freshness,
                             const Layout& layout, HttpClient& client, const Clock& clock,
                             const TransferWatch& watch) {
  GOV_TRY_ASSIGN(ReleaseList snapshot, read_snapshot(settings.snapshot_file));
  GOV_TRY_ASSIGN(Refreshed refreshed,
                 refresh(settings, snapshot, freshness, layout, client, clock, watch));
  if (!refreshed.index) {
    add_offered_modules(snapshot, std::move(refreshed.offered));
    return Catalog{.releases = std::move(snapshot), .note = std::move(refreshed.note)};
  }
  const auto as_of = refreshed.index->fetched_at;
  ReleaseList& index = refreshed.index->releases;
  auto releases = is_official_index(settings.index_url) ? merge_releases(snapshot, index)
                                                        : complete_from(snapshot, std::move(index));
  if (!releases) return std::move(releases).error();
  add_offered_modules(*releases, std::move(refreshed.offered));
  return Catalog{
      .releases = std::move(*releases), .as_of = as_of, .note = std::move(refreshed.note)};
}

}  // namespace gov
