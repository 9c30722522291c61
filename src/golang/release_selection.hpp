// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "golang/host_platforms.hpp"
#include "golang/release.hpp"
#include "golang/version_request.hpp"

// Which of the published releases somebody wants to see. Pure.

namespace gov {

struct ReleaseFilter {
  std::optional<VersionRequest> request;  // absent: all of them
  HostPlatforms platforms;                // published for one of these
  bool with_prereleases = false;          // also where the request does not name them
};

/// The versions of the releases that pass, in the order of `releases`. A channel means one version
/// among all; every other request is asked about each version.
[[nodiscard]] std::vector<Version> select_releases(const ReleaseList& releases,
                                                   const ReleaseFilter& filter);

}  // namespace gov
