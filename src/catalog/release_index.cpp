// SPDX-License-Identifier: MIT
#include "catalog/release_index.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "json/json_text.hpp"

namespace gov {
namespace {

constexpr std::string_view kArchiveKind = "archive";

std::string_view text_of(const JsonValue& object, std::string_view name) {
  const JsonValue* value = object.find(name);
  return value == nullptr ? std::string_view() : value->as_string().value_or(std::string_view());
}

std::uint64_t number_of(const JsonValue& object, std::string_view name) {
  const JsonValue* value = object.find(name);
  return value == nullptr ? 0 : value->as_unsigned().value_or(0);
}

/// Reads the platform from the file name and never from the os and arch fields: from go1.21rc2 to
/// go1.22.12 every arm build claims to be armv6l.
std::optional<Artifact> artifact_of(const JsonValue& file, const Version& version) {
  const std::string_view filename = text_of(file, "filename");
  const auto platform = platform_of_archive(filename, version);
  const std::uint64_t size = number_of(file, "size");
  if (!platform || size > kLargestArchive) return std::nullopt;
  std::string sha256 = to_lower(text_of(file, "sha256"));
  if (!is_lower_hex(sha256, 64)) sha256.clear();
  return Artifact{.filename = std::string(filename),
                  .platform = *platform,
                  .size = size,
                  .sha256 = std::move(sha256)};
}

bool is_archive_for_unix(const JsonValue& file) {
  return text_of(file, "kind") == kArchiveKind && text_of(file, "filename").ends_with(".tar.gz");
}

void add_release(const JsonValue& entry, ReleaseIndex& index) {
  const auto version = Version::parse_release_name(text_of(entry, "version"));
  const JsonValue* files = entry.find("files");
  // "go1" parses as go1.0, whose listed files are bootstrap archives with a different naming
  // scheme.
  if (!version || version->is_language_only() || files == nullptr) {
    ++index.ignored;
    return;
  }
  Release release{*version, {}};
  for (const JsonValue& file : files->items()) {
    if (!is_archive_for_unix(file)) continue;
    auto artifact = artifact_of(file, *version);
    if (artifact) {
      release.artifacts.push_back(std::move(*artifact));
    } else {
      ++index.ignored;
    }
  }
  const bool is_pseudo_release = release.version.minor() == "0" && release.artifacts.empty();
  if (!is_pseudo_release) index.releases.push_back(std::move(release));
}

}  // namespace

Result<ReleaseIndex> parse_release_index(std::string_view json) {
  constexpr JsonLimits kLimits{kMaxIndexBytes, 8, kMaxIndexValues};
  auto document = parse_json(json, kLimits);
  if (!document || !document->is_array()) {
    Error error = fail(ErrorKind::network, "the release index is not a valid document");
    error.because.push_back(document ? std::string("it is not a list of releases")
                                     : document.error().what);
    if (!document) {
      const auto& reasons = document.error().because;
      error.because.insert(error.because.end(), reasons.begin(), reasons.end());
    }
    return error;
  }
  ReleaseIndex index;
  for (const JsonValue& entry : document->items()) add_release(entry, index);
  sort_newest_first(index.releases);
  const auto is_same = [](const Release& a, const Release& b) { return a.version == b.version; };
  index.releases.erase(std::unique(index.releases.begin(), index.releases.end(), is_same),
                       index.releases.end());
  return index;
}

}  // namespace gov
