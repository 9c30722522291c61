// SPDX-License-Identifier: MIT
#include "store/known_releases.hpp"

#include <algorithm>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/file_stamp.hpp"
#include "base/redaction.hpp"
#include "base/text.hpp"
#include "golang/release_text.hpp"
#include "store/cache_access.hpp"
#include "store/store_access.hpp"

namespace gov {
namespace {

constexpr std::size_t kMaxListBytes = 64U << 20U;

/// Names the cache files of one index by the whole of its URL; in the file stands no secret of it.
std::string url_key(std::string_view url) {
  std::uint64_t hash = 14695981039346656037U;  // FNV-1a, 64 bits
  for (const char c : url) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return std::to_string(hash);
}

std::string list_file(const Layout& layout, std::string_view url) {
  return concat(layout.index_cache(), "/", url_key(url), ".releases");
}

std::string meta_file(const Layout& layout, std::string_view url) {
  return concat(layout.index_cache(), "/", url_key(url), ".meta");
}

std::string receipt_file(const Layout& layout, std::string_view url) {
  return concat(layout.index_receipts(), "/", url_key(url));
}

/// The state of both files, as stat() tells it; absent when one is missing.
std::optional<std::string> receipt_of_files(const Layout& layout, std::string_view url) {
  const auto list = status_of_link(list_file(layout, url));
  const auto meta = status_of_link(meta_file(layout, url));
  if (!list || !meta) return std::nullopt;
  return concat("list ", stamp_of(*list).text, "\nmeta ", stamp_of(*meta).text, "\n");
}

bool has_receipt(const Layout& layout, std::string_view url) {
  constexpr std::size_t kMaxBytes = 1024;
  if (!is_private_directory(layout.index_receipts())) return false;
  const auto receipt = read_if_present(receipt_file(layout, url), kMaxBytes);
  return receipt && *receipt && *receipt == receipt_of_files(layout, url);
}

/// Without a receipt the copy is only asked for again.
void write_receipt(const Layout& layout, std::string_view url) {
  const auto receipt = receipt_of_files(layout, url);
  if (!receipt || !check_store_owner(layout)) return;
  for (const std::string& directory :
       {layout.root(), parent_directory(layout.index_receipts()), layout.index_receipts()}) {
    if (!make_directories(directory)) return;
  }
  (void)write_file_atomically(receipt_file(layout, url), *receipt, 0600).has_value();
}

/// The value of a "key value" line; "" when there is none.
std::string_view field(std::string_view text, std::string_view key) {
  for (const std::string_view line : split(text, '\n')) {
    if (line.starts_with(key) && line.size() > key.size() && line[key.size()] == ' ') {
      return line.substr(key.size() + 1);
    }
  }
  return {};
}

Result<void> fill_in(Artifact& artifact, const Artifact& known) {
  const bool disagree =
      !artifact.sha256.empty() && !known.sha256.empty() && artifact.sha256 != known.sha256;
  if (disagree) {
    return fail(ErrorKind::integrity,
                concat("the release index contradicts gov about ", artifact.filename))
        .with_reason(concat("index:    sha256 ", artifact.sha256))
        .with_reason(concat("built in: sha256 ", known.sha256))
        .with_hint("check index_url and GOV_INDEX_URL; official archives never change");
  }
  if (artifact.sha256.empty()) artifact.sha256 = known.sha256;
  if (artifact.sha1.empty()) artifact.sha1 = known.sha1;
  if (artifact.size == 0) artifact.size = known.size;
  return {};
}

const Artifact* find_artifact(const Release& release, std::string_view filename) {
  const auto found = std::find_if(release.artifacts.begin(), release.artifacts.end(),
                                  [&](const Artifact& one) { return one.filename == filename; });
  return found == release.artifacts.end() ? nullptr : &*found;
}

}  // namespace

Result<ReleaseList> read_snapshot(const std::string& file) {
  auto text = read_file(file, kMaxListBytes);
  auto releases = text ? parse_release_text(*text) : Result<ReleaseList>(std::move(text).error());
  if (releases) return releases;
  return std::move(releases)
      .error()
      .as(ErrorKind::internal)
      .within("cannot read the list of releases that belongs to gov")
      .with_hint("install gov again");
}

Result<std::vector<Version>> read_snapshot_versions(const std::string& file) {
  GOV_TRY_ASSIGN(const std::string text, read_file(file, kMaxListBytes));
  return versions_in_release_text(text);
}

std::optional<CachedIndex> read_cached_index(const Layout& layout, std::string_view url) {
  constexpr std::size_t kMaxMetaBytes = 16 * 1024;
  if (!is_private_directory(layout.index_cache())) return std::nullopt;
  const auto meta = read_if_present(meta_file(layout, url), kMaxMetaBytes);
  if (!meta || !*meta || field(**meta, "url") != redacted(url)) return std::nullopt;
  const auto seconds = parse_unsigned(field(**meta, "fetched"));
  const auto text = read_if_present(list_file(layout, url), kMaxListBytes);
  if (!seconds || !text || !*text) return std::nullopt;
  auto releases = parse_release_text(**text);
  if (!releases) return std::nullopt;
  CachedIndex index{
      .releases = std::move(*releases),
      .etag = std::string(field(**meta, "etag")),
      .last_modified = std::string(field(**meta, "last-modified")),
      .fetched_at = std::chrono::system_clock::time_point(std::chrono::seconds(*seconds)),
      .is_vouched_for = has_receipt(layout, url)};
  if (index.is_vouched_for) return index;
  for (Release& release : index.releases) drop_digests(release);
  index.etag.clear();
  index.last_modified.clear();
  return index;
}

Result<void> write_cached_index(const Layout& layout, std::string_view url,
                                const CachedIndex& index) {
  if (!open_cache_directory(layout, layout.index_cache())) {
    return fail(ErrorKind::permission,
                concat("cannot use the cache ", in_quotes(layout.index_cache())));
  }
  const auto since_epoch = index.fetched_at.time_since_epoch();
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(since_epoch).count();
  // The list first: until its meta file is there too, it is not used.
  GOV_TRY(write_file_atomically(list_file(layout, url), to_release_text(index.releases), 0600));
  GOV_TRY(write_file_atomically(
      meta_file(layout, url),
      concat("url ", redacted(url), "\netag ", index.etag, "\nlast-modified ", index.last_modified,
             "\nfetched ", std::to_string(seconds), "\n"),
      0600));
  write_receipt(layout, url);
  return {};
}

Result<ReleaseList> complete_from(const ReleaseList& snapshot, ReleaseList index) {
  for (Release& release : index) {
    const Release* known = find_release(snapshot, release.version);
    if (known == nullptr) continue;
    for (Artifact& artifact : release.artifacts) {
      const Artifact* known_artifact = find_artifact(*known, artifact.filename);
      if (known_artifact != nullptr) GOV_TRY(fill_in(artifact, *known_artifact));
    }
  }
  return index;
}

Result<ReleaseList> merge_releases(const ReleaseList& snapshot, const ReleaseList& index) {
  GOV_TRY_ASSIGN(ReleaseList merged, complete_from(snapshot, index));
  for (const Release& known : snapshot) {
    const auto found = std::find_if(merged.begin(), merged.end(), [&](const Release& one) {
      return one.version == known.version;
    });
    if (found == merged.end()) {
      merged.push_back(known);
      continue;
    }
    for (const Artifact& artifact : known.artifacts) {
      if (find_artifact(*found, artifact.filename) == nullptr) found->artifacts.push_back(artifact);
    }
  }
  sort_newest_first(merged);
  return merged;
}

ReleaseList known_releases(const Layout& layout, const std::string& snapshot_file,
                           std::string_view index_url) {
  ReleaseList snapshot = read_snapshot(snapshot_file).value_or({});
  const auto cached = read_cached_index(layout, index_url);
  if (!cached) return snapshot;
  auto merged = merge_releases(snapshot, cached->releases);
  return merged ? std::move(*merged) : std::move(snapshot);
}

}  // namespace gov
