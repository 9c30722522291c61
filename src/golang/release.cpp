// SPDX-License-Identifier: MIT
#include "golang/release.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace gov {

const Artifact* Release::artifact_for(const Platform& platform) const {
  const Artifact* best = nullptr;
  for (const Artifact& artifact : artifacts) {
    // "-armv6l" > "-arm." and "osx10.8" > "osx10.6": the name that sorts last is the one wanted.
    const bool is_better = best == nullptr || artifact.filename > best->filename;
    if (artifact.platform == platform && is_better) best = &artifact;
  }
  return best;
}

void drop_digests(Release& release) {
  for (Artifact& artifact : release.artifacts) {
    artifact.sha256.clear();
    artifact.sha1.clear();
  }
}

const Release* find_release(const ReleaseList& releases, const Version& version) {
  const auto found = std::lower_bound(
      releases.begin(), releases.end(), version,
      [](const Release& release, const Version& wanted) { return release.version > wanted; });
  return found == releases.end() || found->version != version ? nullptr : &*found;
}

std::vector<Version> versions_of(const ReleaseList& releases) {
  std::vector<Version> versions;
  versions.reserve(releases.size());
  for (const Release& release : releases) versions.push_back(release.version);
  return versions;
}

void sort_newest_first(ReleaseList& releases) {
  std::stable_sort(releases.begin(), releases.end(),
                   [](const Release& a, const Release& b) { return a.version > b.version; });
}

std::optional<Platform> platform_of_archive(std::string_view filename, const Version& version) {
  constexpr std::string_view kSuffix = ".tar.gz";
  const std::string prefix = concat(version.release_name(), ".");
  if (!filename.starts_with(prefix) || !filename.ends_with(kSuffix)) return std::nullopt;
  if (filename.size() <= prefix.size() + kSuffix.size()) return std::nullopt;
  std::string_view middle = filename.substr(prefix.size());
  middle.remove_suffix(kSuffix.size());
  // darwin archives up to go1.4.2 name the oldest system they run on, as in darwin-amd64-osx10.8.
  constexpr std::string_view kOldestSystem = "-osx10.";
  if (const std::size_t mark = middle.find(kOldestSystem); mark != std::string_view::npos) {
    const bool is_number = parse_unsigned(middle.substr(mark + kOldestSystem.size())).has_value();
    if (!is_number || !middle.starts_with("darwin-")) return std::nullopt;
    middle = middle.substr(0, mark);
  }
  if (middle == "linux-armv6l" || middle == "linux-arm6") return Platform{"linux", "arm"};
  return Platform::parse(middle);
}

}  // namespace gov
