// SPDX-License-Identifier: MIT
#include "catalog/offered_modules.hpp"

#include <algorithm>
#include <utility>

namespace gov {
namespace {

void mark(Artifact& known, const Release& offered) {
  if (!known.sha256.empty() || !known.sha1.empty()) return;
  known.is_offered_as_module =
      std::any_of(offered.artifacts.begin(), offered.artifacts.end(),
                  [&](const Artifact& one) { return one.filename == known.filename; });
}

}  // namespace

void add_offered_modules(ReleaseList& known, ReleaseList offered) {
  for (Release& release : known) {
    const Release* same = find_release(offered, release.version);
    if (same == nullptr) continue;
    for (Artifact& artifact : release.artifacts) mark(artifact, *same);
  }
  std::erase_if(offered, [&](const Release& release) {
    return find_release(known, release.version) != nullptr;
  });
  if (offered.empty()) return;
  known.insert(known.end(), std::make_move_iterator(offered.begin()),
               std::make_move_iterator(offered.end()));
  sort_newest_first(known);
}

}  // namespace gov
