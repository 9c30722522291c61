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
  /// The strongest that is known. Absent for what only a module proxy is known to have: then the
  /// hash of the module has to prove the content, and no source of archives can serve.
  std::optional<Checksum> expected;
  std::optional<Checksum> also_expected{};  // one more, known from elsewhere
  std::optional<std::string> local_file{};  // install from here instead of the sources

  /// All that the bytes must agree with.
  [[nodiscard]] std::vector<Checksum> checksums() const;
};

struct InstallPlan {
  Version version;
  Platform platform;
  std::optional<PlannedArchive> archive{};  // absent: the toolchain is already installed
};

/// Why there is no plan.
struct PlanFailure : Error {
  enum class Cause {
    unknown_version,  // no release fits; a newer list may have one
    not_in_list,      // no archive or no digest of the release; likewise
    not_installable,  // the request names nothing that can be fetched, whatever is published
  };

  PlanFailure(Error error, Cause why = Cause::not_in_list)  // NOLINT: what GOV_TRY passes on
      : Error(std::move(error)), cause(why) {}

  Cause cause;
};
using Planned = Expected<InstallPlan, PlanFailure>;

/// False where no list could help.
[[nodiscard]] inline bool may_be_listed_later(const PlanFailure& failure) {
  return failure.cause != PlanFailure::Cause::not_installable;
}

/// For a plan that failed for want of a newer list, which gov must not fetch now. `list` says which
/// one was looked at. The hint says how to do without the list, where that is possible.
[[nodiscard]] Error explained_offline(PlanFailure failure, std::string_view list);

/// The plan for a request among the published releases, for the processor that it names or the
/// host's own. Releases that were never published for that one are taken for the platform that the
/// host translates, where there is one. `expect` supplies a digest for what the list does not know;
/// what a module proxy offers needs none.
/// Errors: no_such_version (with the nearest one that exists), unsupported (published, but not for
/// this platform, or not yet), integrity (no digest is known), usage (nothing that could be
/// fetched).
[[nodiscard]] Planned plan_install(const VersionRequest& request, const ReleaseList& releases,
                                   const HostPlatforms& host,
                                   const std::optional<Checksum>& expect);

/// The plan for a local archive. Its name must say what it is: go1.22.5.linux-amd64.tar.gz.
[[nodiscard]] Planned plan_local_install(const std::string& file, const ReleaseList& releases,
                                         const std::optional<Checksum>& expect);

/// Version and platform that an archive's name claims; absent when it is no archive name.
struct ArchiveName {
  Version version;
  Platform platform;
};
[[nodiscard]] std::optional<ArchiveName> parse_archive_name(std::string_view filename);

}  // namespace gov
