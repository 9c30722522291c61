// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "golang/host_platforms.hpp"
#include "golang/release.hpp"
#include "golang/version_request.hpp"
#include "verify/checksum.hpp"

// Plans what to fetch for a request. Pure.

namespace gov {

/// The archive to get and unpack.
struct PlannedArchive {
  Artifact artifact;
  /// The strongest known. Absent for an archive that only a module proxy is known to have: the hash
  /// of the module has to prove its content, and a source of archives cannot supply it.
  std::optional<Checksum> expected;
  std::optional<Checksum> also_expected{};  // a second one, from another list
  std::optional<std::string> local_file{};  // install from here instead of the sources

  /// All checksums that the bytes must match.
  [[nodiscard]] std::vector<Checksum> checksums() const;
};

struct InstallPlan {
  Version version;
  Platform platform;
  std::optional<PlannedArchive> archive{};  // absent: the toolchain is already installed
};

/// Why planning failed.
struct PlanFailure : Error {
  enum class Cause {
    unknown_version,  // no release matches; a newer list may have one
    not_in_list,      // the release has no archive or digest; a newer list may have one
    not_installable,  // the request can never be fetched, whatever is published
  };

  PlanFailure(Error error, Cause why = Cause::not_in_list)  // NOLINT: what GOV_TRY passes on
      : Error(std::move(error)), cause(why) {}

  Cause cause;
};
using Planned = Expected<InstallPlan, PlanFailure>;

/// False if no newer list could help.
[[nodiscard]] inline bool may_be_listed_later(const PlanFailure& failure) {
  return failure.cause != PlanFailure::Cause::not_installable;
}

/// The error for a plan that failed for lack of a newer list, which gov must not fetch while
/// offline. `list` describes the list that was used. The hint says how to install without it.
[[nodiscard]] Error explained_offline(PlanFailure failure, std::string_view list);

/// Plans a request against the published releases, for the processor that it names or the host's
/// own. A release that was never published for that processor is taken for the platform that the
/// host can translate, if any. `expect` supplies a digest for an archive that is not in the list;
/// an archive that a module proxy offers needs none.
/// Errors: no_such_version (with the nearest published version), unsupported (published, but not
/// for this platform, or not yet), integrity (no digest is known), usage (not something that can be
/// fetched).
[[nodiscard]] Planned plan_install(const VersionRequest& request, const ReleaseList& releases,
                                   const HostPlatforms& host,
                                   const std::optional<Checksum>& expect);

/// Plans the install of a local archive, which must have its official name, such as
/// go1.22.5.linux-amd64.tar.gz.
[[nodiscard]] Planned plan_local_install(const std::string& file, const ReleaseList& releases,
                                         const std::optional<Checksum>& expect);

/// The version and platform in an archive's name.
struct ArchiveName {
  Version version;
  Platform platform;
};
[[nodiscard]] std::optional<ArchiveName> parse_archive_name(std::string_view filename);

}  // namespace gov
