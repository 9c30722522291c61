// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "golang/platform.hpp"
#include "golang/version.hpp"

namespace gov {

/// No archive is larger, whatever a list says; official ones stay below 150 MB.
inline constexpr std::uint64_t kLargestArchive = std::uint64_t{1} << 30U;

/// One downloadable .tar.gz of a release.
struct Artifact {
  std::string filename;    // "go1.22.5.linux-amd64.tar.gz"
  Platform platform;       // read from the filename: the index's arch field lies in known ways
  std::uint64_t size = 0;  // bytes; 0 where the site never recorded it (up to go1.5beta2)
  std::string sha256{};    // 64 lower-case hex digits, or "" (up to go1.6beta1)
  std::string sha1{};      // 40 lower-case hex digits, or "": known of files without a sha256
  bool is_offered_as_module = false;  // by a proxy of Go modules, which names no digest of it
};

struct Release {
  Version version;
  std::vector<Artifact> artifacts;

  /// The archive for a platform. Where two exist, the one for the newer system: -osx10.8 before
  /// -osx10.6, and -armv6l (what the site documents) before -arm.
  [[nodiscard]] const Artifact* artifact_for(const Platform& platform) const;
};

/// Newest first, each version once.
using ReleaseList = std::vector<Release>;

/// For releases that somebody mentioned who does not vouch for their files: nothing of them is
/// installed.
void drop_digests(Release& release);

[[nodiscard]] const Release* find_release(const ReleaseList& releases, const Version& version);
[[nodiscard]] std::vector<Version> versions_of(const ReleaseList& releases);
void sort_newest_first(ReleaseList& releases);

/// The platform of an archive name such as "go1.22.5.linux-armv6l.tar.gz" for the release it claims
/// to belong to; absent for sources, installers, zip files, names of another version, and platforms
/// that Go does not have.
[[nodiscard]] std::optional<Platform> platform_of_archive(std::string_view filename,
                                                          const Version& version);

}  // namespace gov
