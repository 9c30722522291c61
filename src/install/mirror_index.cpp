// SPDX-License-Identifier: MIT
#include "install/mirror_index.hpp"

#include <algorithm>

#include "json/json_text.hpp"

namespace gov {
namespace {

JsonValue file_json(const Release& release, const Artifact& artifact) {
  const std::string platform = artifact.platform.archive_name();
  const std::size_t dash = platform.find('-');
  return JsonValue::object({{"filename", artifact.filename},
                            {"os", platform.substr(0, dash)},
                            {"arch", platform.substr(dash + 1)},
                            {"version", release.version.release_name()},
                            {"sha256", artifact.sha256},
                            {"size", artifact.size},
                            {"kind", "archive"}});
}

}  // namespace

void enter_into_index(ReleaseList& releases, const Version& version, Artifact artifact) {
  auto release = std::find_if(releases.begin(), releases.end(),
                              [&](const Release& one) { return one.version == version; });
  if (release == releases.end()) {
    releases.push_back({version, {std::move(artifact)}});
    sort_newest_first(releases);
    return;
  }
  const auto known =
      std::find_if(release->artifacts.begin(), release->artifacts.end(),
                   [&](const Artifact& one) { return one.filename == artifact.filename; });
  if (known == release->artifacts.end()) {
    release->artifacts.push_back(std::move(artifact));
  } else {
    *known = std::move(artifact);
  }
}

std::string mirror_index_text(const ReleaseList& releases) {
  JsonValue list = JsonValue::array();
  for (const Release& release : releases) {
    JsonValue files = JsonValue::array();
    for (const Artifact& artifact : release.artifacts) files.push(file_json(release, artifact));
    list.push(JsonValue::object({{"version", release.version.release_name()},
                                 {"stable", !release.version.is_prerelease()},
                                 {"files", std::move(files)}}));
  }
  return to_json_text(list, 1);
}

}  // namespace gov
