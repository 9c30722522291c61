// SPDX-License-Identifier: MIT
#include "catalog/remembered_releases.hpp"

#include <algorithm>

namespace gov {

void remember_releases(ReleaseList& fresh, const ReleaseList& seen) {
  ReleaseList lost;
  for (const Release& release : seen) {
    if (find_release(fresh, release.version) != nullptr) continue;
    Release remembered = release;
    drop_digests(remembered);
    lost.push_back(std::move(remembered));
  }
  if (lost.empty()) return;
  fresh.insert(fresh.end(), lost.begin(), lost.end());
  sort_newest_first(fresh);
}

bool is_only_remembered(const Release& release) {
  const auto has_digest = [](const Artifact& one) {
    return !one.sha256.empty() || !one.sha1.empty();
  };
  return !release.artifacts.empty() &&
         std::none_of(release.artifacts.begin(), release.artifacts.end(), has_digest);
}

}  // namespace gov
