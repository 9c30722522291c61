// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "golang/release_text.hpp"
#include "invariant.hpp"

using gov::fuzz::require;

namespace {

bool is_same_artifact(const gov::Artifact& a, const gov::Artifact& b) {
  return a.filename == b.filename && a.platform == b.platform && a.size == b.size &&
         a.sha256 == b.sha256 && a.sha1 == b.sha1;
}

bool is_same_release(const gov::Release& a, const gov::Release& b) {
  return a.version == b.version &&
         std::equal(a.artifacts.begin(), a.artifacts.end(), b.artifacts.begin(), b.artifacts.end(),
                    is_same_artifact);
}

}  // namespace

// Whatever list can be read is written as text that reads as the same list, and no file name in it
// leads out of a directory.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto releases = gov::parse_release_text({reinterpret_cast<const char*>(data), size});
  if (!releases) return 0;
  for (const gov::Release& release : *releases) {
    for (const gov::Artifact& artifact : release.artifacts) {
      require(artifact.filename.find('/') == std::string::npos);
      require(gov::platform_of_archive(artifact.filename, release.version) == artifact.platform);
    }
  }
  const auto again = gov::parse_release_text(gov::to_release_text(*releases));
  require(again.has_value());
  require(std::equal(releases->begin(), releases->end(), again->begin(), again->end(),
                     is_same_release));
  return 0;
}
