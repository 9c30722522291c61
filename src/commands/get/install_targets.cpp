// SPDX-License-Identifier: MIT
#include "commands/get/install_targets.hpp"

#include <algorithm>
#include <utility>

#include "base/file.hpp"
#include "base/text.hpp"
#include "commands/get/catalog_reader.hpp"
#include "commands/get/directory_targets.hpp"
#include "golang/request_words.hpp"
#include "install/archive_word.hpp"
#include "store/usable_request.hpp"

namespace gov {
namespace {

Result<std::optional<Checksum>> given_checksum(const InstallOptions& options) {
  if (options.expect.empty()) return std::optional<Checksum>();
  GOV_TRY_ASSIGN(Checksum checksum, parse_checksum(options.expect));
  if (checksum.algorithm != DigestAlgorithm::sha256) {
    return fail(ErrorKind::usage, "--expect takes a SHA-256 digest")
        .with_hint("--expect sha256:<64 hex digits>");
  }
  return std::optional(std::move(checksum));
}

Result<InstallTarget> plan_archive(CatalogReader& catalog, const std::string& file,
                                   const std::optional<Checksum>& expect) {
  if (!is_regular_file(file)) return no_archive_at(file);
  GOV_TRY_ASSIGN(InstallPlan plan, catalog.plan(Freshness::any, [&](const ReleaseList& releases) {
    return plan_local_install(file, releases, expect);
  }));
  VersionRequest request = VersionRequest::exactly(plan.version);
  return InstallTarget{std::move(request), std::move(plan)};
}

Result<InstallTarget> plan_word(Session& session, CatalogReader& catalog, const std::string& word,
                                const std::optional<Checksum>& expect) {
  if (is_archive_word(word)) return plan_archive(catalog, word, expect);
  GOV_TRY_ASSIGN(VersionRequest asked, parse_request(word));
  GOV_TRY_ASSIGN(const VersionRequest request,
                 without_name(session.layout, asked, session.machine.platforms.native));
  GOV_TRY_ASSIGN(InstallPlan plan, catalog.plan_request(request, expect));
  return InstallTarget{std::move(asked), std::move(plan)};
}

/// --from: the request names the version, the file supplies the bytes.
Result<InstallPlan> plan_from_file(Session& session, CatalogReader& catalog,
                                   const VersionRequest& request, const std::string& file,
                                   const std::optional<Checksum>& expect) {
  if (!is_regular_file(file)) return no_archive_at(file);
  const auto version = request.exact_version();
  GOV_TRY_ASSIGN(const bool is_known, catalog.knows(request));
  if (expect && version && !is_known) {
    const Platform platform = platform_of(session, request);
    Artifact artifact{.filename = std::string(base_name(file)), .platform = platform};
    return InstallPlan{
        .version = *version,
        .platform = platform,
        .archive = PlannedArchive{
            .artifact = std::move(artifact), .expected = *expect, .local_file = file}};
  }
  GOV_TRY_ASSIGN(InstallPlan plan, catalog.plan(Freshness::any, [&](const ReleaseList& releases) {
    return plan_install(request, releases, session.machine.host().platforms, expect);
  }));
  plan.archive->local_file = file;
  return plan;
}

Result<InstallTarget> plan_option_from(Session& session, CatalogReader& catalog,
                                       const InstallOptions& options,
                                       const std::optional<Checksum>& expect) {
  const bool names_its_version =
      options.requests.empty() || options.requests.front() == options.from;
  if (names_its_version) return plan_word(session, catalog, options.from, expect);
  GOV_TRY_ASSIGN(VersionRequest request, parse_request(options.requests.front()));
  GOV_TRY_ASSIGN(InstallPlan plan, plan_from_file(session, catalog, request, options.from, expect));
  return InstallTarget{std::move(request), std::move(plan)};
}

}  // namespace

void add_once(std::vector<InstallTarget>& targets, InstallTarget target) {
  const bool is_there = std::any_of(targets.begin(), targets.end(), [&](const InstallTarget& one) {
    return one.plan.version == target.plan.version && one.plan.platform == target.plan.platform;
  });
  if (!is_there) targets.push_back(std::move(target));
}

Result<std::vector<InstallTarget>> plan_targets(Session& session, const InstallOptions& options) {
  GOV_TRY_ASSIGN(const std::optional<Checksum> expect, given_checksum(options));
  const bool is_for_one = expect || !options.from.empty();
  if (is_for_one && options.requests.size() > 1) {
    return fail(ErrorKind::usage, "--from and --expect take only one version");
  }
  CatalogReader catalog(session);
  std::vector<InstallTarget> targets;
  if (!options.from.empty()) {
    GOV_TRY_ASSIGN(InstallTarget target, plan_option_from(session, catalog, options, expect));
    targets.push_back(std::move(target));
    return targets;
  }
  if (options.requests.empty()) return plan_for_directory(session, catalog, expect);
  for (const std::string& word : options.requests) {
    GOV_TRY_ASSIGN(InstallTarget target, plan_word(session, catalog, word, expect));
    add_once(targets, std::move(target));
  }
  return targets;
}

Result<InstallPlan> plan_again(Session& session, const Toolchain& toolchain) {
  const VersionRequest request =
      VersionRequest::exactly(toolchain.version, toolchain.platform.arch);
  CatalogReader catalog(session);
  return catalog.plan(Freshness::any, [&](const ReleaseList& releases) {
    return plan_install(request, releases, session.machine.host().platforms, std::nullopt);
  });
}

}  // namespace gov
