// SPDX-License-Identifier: MIT
#include "install/install_plan.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "golang/compatibility.hpp"
#include "golang/compatibility_table.hpp"
#include "golang/nearest_version.hpp"
#include "golang/release_selection.hpp"

namespace gov {
namespace {

Error no_such_version(const VersionRequest& request, const ReleaseList& releases,
                      const Platform& platform) {
  Error error = no_published_version(request, versions_for(releases, platform), "gov install");
  if (!error.hint.empty()) return error;
  if (!releases.empty()) {
    error.because.push_back(
        concat("the newest known version is ", releases.front().version.to_string()));
  }
  return std::move(error).with_hint("gov list-remote");
}

/// The files of a release are uploaded one by one. An archive can only be on its way if the release
/// is the newest of a supported line and the platform had archives before.
bool may_be_on_its_way(const Release& release, const Platform& platform,
                       const ReleaseList& releases) {
  const std::vector<Version> versions = versions_of(releases);
  const auto oldstable = VersionRequest::channel(Channel::oldstable).choose(versions);
  const bool is_supported = !oldstable || release.version >= *oldstable;
  return is_supported && std::any_of(releases.begin(), releases.end(), [&](const Release& other) {
           return other.version != release.version && other.artifact_for(platform) != nullptr;
         });
}

Error not_for_platform(const Release& release, const Platform& platform,
                       const ReleaseList& releases) {
  const std::string name = release.version.release_name();
  Error error = fail(ErrorKind::unsupported,
                     concat(name, " has no archive for ", platform.os, "/", platform.arch));
  const bool is_older_than_apple_silicon = platform == Platform{"darwin", "arm64"} &&
                                           line_number(release.version) < kFirstLineForAppleSilicon;
  if (is_older_than_apple_silicon) {
    return std::move(error)
        .with_reason("the first Go for Apple silicon is 1.16")
        .with_reason("Rosetta, which could run the Intel version, is not installed")
        .with_hint("softwareupdate --install-rosetta");
  }
  if (may_be_on_its_way(release, platform, releases)) {
    return std::move(error)
        .with_reason(
            "the release is listed without this file, which may not have been uploaded yet")
        .with_hint("try again in an hour, or: gov list-remote");
  }
  return std::move(error)
      .with_reason("this version was not published for this platform")
      .with_hint(concat("gov list-remote --platform ", platform.to_string()));
}

/// Absent for what only a module proxy is known to have.
Result<std::optional<Checksum>> expected_checksum(const Artifact& artifact,
                                                  const std::optional<Checksum>& expect) {
  const bool is_known = !artifact.sha256.empty();
  if (expect && expect->algorithm == DigestAlgorithm::sha256) {
    if (is_known && expect->hex != artifact.sha256) {
      return fail(ErrorKind::integrity,
                  concat("the digest given for ", artifact.filename, " is not the published one"))
          .with_reason(concat("given:     sha256 ", expect->hex))
          .with_reason(concat("published: sha256 ", artifact.sha256));
    }
    return expect;
  }
  if (is_known) return std::optional(Checksum{DigestAlgorithm::sha256, artifact.sha256});
  // Up to go1.6beta1 the index has only SHA-1.
  if (!artifact.sha1.empty()) return std::optional(Checksum{DigestAlgorithm::sha1, artifact.sha1});
  if (artifact.is_offered_as_module) return std::optional<Checksum>();
  return fail(ErrorKind::integrity, concat("no digest is known for ", artifact.filename))
      .with_reason("gov does not install unverified archives")
      .with_hint("give the digest from a source you trust: --expect sha256:<64 hex digits>");
}

/// The SHA-1 of an old file from gov's built-in list, if another list supplied a SHA-256.
std::optional<Checksum> second_checksum(const Artifact& artifact,
                                        const std::optional<Checksum>& expected) {
  const bool has_better = expected && expected->algorithm != DigestAlgorithm::sha1;
  if (artifact.sha1.empty() || !has_better) return std::nullopt;
  return Checksum{DigestAlgorithm::sha1, artifact.sha1};
}

}  // namespace

Error explained_offline(PlanFailure failure, std::string_view list) {
  const PlanFailure::Cause cause = failure.cause;
  Error error = std::move(failure);
  error.because.insert(error.because.begin(), concat("gov is offline, and ", list));
  if (cause != PlanFailure::Cause::unknown_version) return error;
  return std::move(error).with_hint(
      "gov install VERSION --from FILE --expect sha256:<64 hex digits>");
}

std::vector<Checksum> PlannedArchive::checksums() const {
  std::vector<Checksum> all;
  if (expected) all.push_back(*expected);
  if (also_expected) all.push_back(*also_expected);
  return all;
}

Planned plan_install(const VersionRequest& request, const ReleaseList& releases,
                     const HostPlatforms& host, const std::optional<Checksum>& expect) {
  if (request.is_system() || std::holds_alternative<NamedVersion>(request.meaning())) {
    return PlanFailure(
        fail(ErrorKind::usage, concat(in_quotes(request.to_string()), " cannot be installed"))
            .with_reason("expected a version such as 1.22.5, a line such as 1.22, or latest")
            .with_hint("gov list-remote"),
        PlanFailure::Cause::not_installable);
  }
  const std::vector<Platform> platforms = host.wanted(request.architecture());
  if (const auto selected = select_archive(request, releases, platforms)) {
    const Artifact& artifact = *selected->archive;
    GOV_TRY_ASSIGN(std::optional<Checksum> expected, expected_checksum(artifact, expect));
    auto also_expected = second_checksum(artifact, expected);
    return InstallPlan{.version = selected->version,
                       .platform = artifact.platform,
                       .archive = PlannedArchive{.artifact = artifact,
                                                 .expected = std::move(expected),
                                                 .also_expected = std::move(also_expected)}};
  }
  const auto version = request.choose(versions_of(releases));
  if (!version) {
    return PlanFailure(no_such_version(request, releases, platforms.front()),
                       PlanFailure::Cause::unknown_version);
  }
  return not_for_platform(*find_release(releases, *version), platforms.front(), releases);
}

std::optional<ArchiveName> parse_archive_name(std::string_view filename) {
  // Any dot may separate version and platform; only one split parses.
  for (std::size_t dot = filename.find('.'); dot != std::string_view::npos;
       dot = filename.find('.', dot + 1)) {
    const auto version = Version::parse_release_name(filename.substr(0, dot));
    if (!version || version->is_language_only()) continue;
    const auto platform = platform_of_archive(filename, *version);
    if (platform) return ArchiveName{*version, *platform};
  }
  return std::nullopt;
}

Planned plan_local_install(const std::string& file, const ReleaseList& releases,
                           const std::optional<Checksum>& expect) {
  const std::string filename(base_name(file));
  const auto name = parse_archive_name(filename);
  if (const auto unpacked = parse_archive_name(concat(filename, ".gz")); !name && unpacked) {
    return PlanFailure(
        fail(ErrorKind::usage, concat(in_quotes(file), " is not the published archive"))
            .with_reason("it is the .tar.gz already unpacked, as some browsers do")
            .with_reason("gov checks the digest of the .tar.gz")
            .with_hint(concat("gov install ", exact_text(unpacked->version))),
        PlanFailure::Cause::not_installable);
  }
  if (!name) {
    return PlanFailure(
        fail(ErrorKind::usage, concat("cannot tell which Go ", in_quotes(file), " is"))
            .with_reason(
                "its name is not that of an official archive, such as go1.22.5.linux-amd64.tar.gz")
            .with_hint(concat("gov install VERSION --from ", shell_path(file))),
        PlanFailure::Cause::not_installable);
  }
  Artifact artifact{.filename = filename, .platform = name->platform};
  const Release* release = find_release(releases, name->version);
  const Artifact* known = release == nullptr ? nullptr : release->artifact_for(name->platform);
  if (known != nullptr && known->filename == filename) artifact = *known;
  GOV_TRY_ASSIGN(std::optional<Checksum> expected, expected_checksum(artifact, expect));
  auto also_expected = second_checksum(artifact, expected);
  return InstallPlan{.version = name->version,
                     .platform = name->platform,
                     .archive = PlannedArchive{.artifact = std::move(artifact),
                                               .expected = std::move(expected),
                                               .also_expected = std::move(also_expected),
                                               .local_file = file}};
}

}  // namespace gov
