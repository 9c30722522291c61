// SPDX-License-Identifier: MIT
//
// Whatever an index says: each release occurs once, newest first, and no file of a release leads
// out of a directory or belongs to another one.
#include "catalog/release_index.hpp"
#include "invariant.hpp"

using gov::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto index = gov::parse_release_index(gov::fuzz::text_of(data, size));
  if (!index) return 0;
  const gov::Release* newer = nullptr;
  for (const gov::Release& release : index->releases) {
    require(newer == nullptr || release.version < newer->version);
    newer = &release;
    for (const gov::Artifact& artifact : release.artifacts) {
      require(artifact.filename.find('/') == std::string::npos);
      require(gov::platform_of_archive(artifact.filename, release.version) == artifact.platform);
      require(artifact.sha256.empty() || artifact.sha256.size() == 64);
    }
  }
  return 0;
}
