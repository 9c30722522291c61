// SPDX-License-Identifier: MIT
//
// Whatever stands in the list of an installed tree: no path in it leads out of the tree, and the
// lines are written as they were read.
#include "install/manifest.hpp"
#include "invariant.hpp"

using gov::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto entries = gov::parse_manifest(gov::fuzz::text_of(data, size));
  if (!entries) return 0;
  std::string written;
  for (const gov::ManifestEntry& entry : *entries) {
    require(!entry.path.empty() && !entry.path.starts_with('/'));
    require(("/" + entry.path + "/").find("/../") == std::string::npos);
    written += gov::manifest_line(entry.sha256, entry.is_executable, entry.size, entry.path);
  }
  const auto again = gov::parse_manifest(written);
  require(again.has_value() && again->size() == entries->size());
  return 0;
}
