// SPDX-License-Identifier: MIT
#include "golang/release_selection.hpp"

#include <algorithm>

namespace gov {
namespace {

bool is_published_for(const Release& release, const HostPlatforms& platforms) {
  return release.artifact_for(platforms.native) != nullptr ||
         (platforms.translated && release.artifact_for(*platforms.translated) != nullptr);
}

bool is_wanted(const Version& version, const std::vector<Version>& all,
               const ReleaseFilter& filter) {
  if (!filter.request) return filter.with_prereleases || !version.is_prerelease();
  const VersionRequest& request = *filter.request;
  // A line shows its pre-releases too where they are wanted, though asking for the line never means
  // one.
  const auto* line = std::get_if<VersionLine>(&request.meaning());
  if (line != nullptr && version.is_prerelease())
    return filter.with_prereleases && version.is_same_line(line->line);
  const bool is_channel = std::holds_alternative<Channel>(request.meaning());
  return is_channel ? request.choose(all) == version : request.choose({version}).has_value();
}

}  // namespace

std::vector<Version> select_releases(const ReleaseList& releases, const ReleaseFilter& filter) {
  const std::vector<Version> all = versions_of(releases);
  std::vector<Version> selected;
  for (const Release& release : releases) {
    if (is_published_for(release, filter.platforms) && is_wanted(release.version, all, filter))
      selected.push_back(release.version);
  }
  return selected;
}

std::vector<Version> versions_for(const ReleaseList& releases, const Platform& platform) {
  std::vector<Version> versions;
  for (const Release& release : releases) {
    if (release.artifact_for(platform) != nullptr) versions.push_back(release.version);
  }
  return versions;
}

std::optional<SelectedArchive> select_archive(const VersionRequest& request,
                                              const ReleaseList& releases,
                                              const std::vector<Platform>& platforms) {
  for (const Platform& platform : platforms) {
    const auto version = request.choose(versions_for(releases, platform));
    if (version)
      return SelectedArchive{*version, find_release(releases, *version)->artifact_for(platform)};
  }
  return std::nullopt;
}

}  // namespace gov
