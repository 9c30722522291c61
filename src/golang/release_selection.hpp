// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "golang/host_platforms.hpp"
#include "golang/release.hpp"
#include "golang/version_request.hpp"

// Which of the published releases somebody wants to see, or to have. Pure.

namespace gov {

struct ReleaseFilter {
  std::optional<VersionRequest> request;  // absent: all of them
  HostPlatforms platforms;                // published for one of these
  bool with_prereleases = false;          // also where the request does not name them
};

/// The versions of the releases that match, in the order of `releases`. A channel means one version
/// among all; every other request is asked about each version.
[[nodiscard]] std::vector<Version> select_releases(const ReleaseList& releases,
                                                   const ReleaseFilter& filter);

/// The versions that have an archive for a platform, in the order of `releases`.
[[nodiscard]] std::vector<Version> versions_for(const ReleaseList& releases,
                                                const Platform& platform);

/// A release and its archive for one platform.
struct SelectedArchive {
  Version version;
  const Artifact* archive = nullptr;  // in the list that was searched
};

/// What installing `request` would fetch: of the platforms, the best one first, the first with an
/// archive that fits, and there the version that the request means. The newest release may lack a
/// platform while its files are being uploaded; a line means the newest that can be had.
[[nodiscard]] std::optional<SelectedArchive> select_archive(const VersionRequest& request,
                                                            const ReleaseList& releases,
                                                            const std::vector<Platform>& platforms);

}  // namespace gov
