// SPDX-License-Identifier: MIT
#include "commands/get/install_targets.hpp"

#include <algorithm>
#include <functional>

#include "base/file.hpp"
#include "base/text.hpp"
#include "commands/decide.hpp"
#include "commands/network_access.hpp"
#include "commands/usable_request.hpp"
#include "golang/request_words.hpp"

namespace gov {
namespace {

using Planner = std::function<Planned(const ReleaseList&)>;

bool is_archive_word(const std::string& word) {
  return word.ends_with(".tar.gz") || word.find("./") != std::string::npos || word.starts_with('/');
}

/// Asks for the catalog as freshly as needed, no more.
class CatalogReader {
 public:
  explicit CatalogReader(Session& session)
      : session_(session), client_(make_http_client(session)) {}

  /// Plans with what is known already; if that is not enough, with what the server says now.
  Result<InstallPlan> plan(Freshness first, const Planner& planner) {
    GOV_TRY_ASSIGN(const Catalog known, open(first));
    Planned plan = planner(known.releases);
    const bool may_be_news = !plan && plan.error().cause == PlanFailure::Cause::not_in_list &&
                             first != Freshness::current && !session_.settings.settings.offline;
    if (may_be_news) {
      GOV_TRY_ASSIGN(const Catalog current, open(Freshness::current));
      tell(current);
      plan = planner(current.releases);
    } else {
      tell(known);
    }
    if (!plan) return std::move(plan).error();
    return std::move(*plan);
  }

  /// Is there a published digest for exactly this, as far as can be told without asking?
  Result<bool> knows(const VersionRequest& request) {
    GOV_TRY_ASSIGN(const Catalog known, open(Freshness::any));
    return plan_install(request, known.releases, session_.machine.host().platforms, std::nullopt)
        .has_value();
  }

 private:
  Result<Catalog> open(Freshness freshness) {
    return open_catalog(catalog_settings(session_), freshness, session_.layout, *client_,
                        session_.clock, transfer_watch(session_));
  }

  void tell(const Catalog& catalog) {
    if (catalog.note) session_.reporter.warning(*catalog.note);
    session_.reporter.detail(
        concat("the list of releases holds ", std::to_string(catalog.releases.size())));
  }

  Session& session_;
  std::unique_ptr<HttpClient> client_;
};

/// The user's own words for what this directory asks for.
Result<VersionRequest> request_of_directory(const Session& session) {
  GOV_TRY_ASSIGN(const Decision decision, decide(session));
  if (decision.request) return *decision.request;
  return fail(ErrorKind::usage, "nothing here says which Go to install")
      .with_reason(reason_of(decision))
      .with_hint("gov install latest");
}

Result<std::optional<Checksum>> given_checksum(const InstallOptions& options) {
  if (options.expect.empty()) return std::optional<Checksum>();
  GOV_TRY_ASSIGN(Checksum checksum, parse_checksum(options.expect));
  if (checksum.algorithm != DigestAlgorithm::sha256) {
    return fail(ErrorKind::usage, "--expect takes a SHA-256 digest")
        .with_hint("--expect sha256:<64 hex digits>");
  }
  return std::optional(std::move(checksum));
}

/// The platform that a request is for where nothing but itself decides.
Platform platform_of(const Session& session, const VersionRequest& request) {
  const Platform& native = session.machine.platforms.native;
  return {native.os, request.architecture().value_or(native.arch)};
}

/// A version that is there already needs no list of releases, and so no network.
std::optional<InstallPlan> plan_if_installed(const Session& session,
                                             const VersionRequest& request) {
  const auto version = request.exact_version();
  if (!version) return std::nullopt;
  const Platform platform = platform_of(session, request);
  if (!is_directory(session.layout.toolchain(*version, platform))) return std::nullopt;
  return InstallPlan{.version = *version, .platform = platform};
}

Result<InstallPlan> plan_request(Session& session, CatalogReader& catalog,
                                 const VersionRequest& asked,
                                 const std::optional<Checksum>& expect) {
  GOV_TRY_ASSIGN(const VersionRequest request,
                 without_name(session.layout, asked, session.machine.platforms.native));
  if (auto plan = plan_if_installed(session, request)) return std::move(*plan);
  const Freshness first = request.exact_version() ? Freshness::any : Freshness::recent;
  return catalog.plan(first, [&](const ReleaseList& releases) {
    return plan_install(request, releases, session.machine.host().platforms, expect);
  });
}

Result<InstallPlan> plan_word(Session& session, CatalogReader& catalog, const std::string& word,
                              const std::optional<Checksum>& expect) {
  if (is_archive_word(word)) {
    if (!is_regular_file(word)) {
      return fail(ErrorKind::usage, concat("there is no archive ", in_quotes(word)));
    }
    return catalog.plan(Freshness::any, [&](const ReleaseList& releases) {
      return plan_local_install(word, releases, expect);
    });
  }
  GOV_TRY_ASSIGN(const VersionRequest request, parse_request(word));
  return plan_request(session, catalog, request, expect);
}

/// --from: the request says which Go it is, the file supplies the bytes.
Result<InstallPlan> plan_from_file(Session& session, CatalogReader& catalog,
                                   const VersionRequest& request, const std::string& file,
                                   const std::optional<Checksum>& expect) {
  if (!is_regular_file(file))
    return fail(ErrorKind::usage, concat("there is no archive ", in_quotes(file)));
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

void add_once(std::vector<InstallPlan>& plans, InstallPlan plan) {
  const bool is_known = std::any_of(plans.begin(), plans.end(), [&](const InstallPlan& one) {
    return one.version == plan.version && one.platform == plan.platform;
  });
  if (!is_known) plans.push_back(std::move(plan));
}

}  // namespace

Result<std::vector<InstallPlan>> plan_targets(Session& session, const InstallOptions& options) {
  GOV_TRY_ASSIGN(const std::optional<Checksum> expect, given_checksum(options));
  const bool is_for_one = expect || !options.from.empty();
  if (is_for_one && options.requests.size() > 1) {
    return fail(ErrorKind::usage, "--from and --expect go with one version only");
  }
  CatalogReader catalog(session);
  std::vector<std::string> words = options.requests;
  if (words.empty() && !options.from.empty()) words.push_back(options.from);
  std::vector<InstallPlan> plans;
  if (words.empty()) {
    GOV_TRY_ASSIGN(const VersionRequest request, request_of_directory(session));
    GOV_TRY_ASSIGN(InstallPlan plan, plan_request(session, catalog, request, expect));
    plans.push_back(std::move(plan));
    return plans;
  }
  if (!options.from.empty() && words.front() != options.from) {
    GOV_TRY_ASSIGN(const VersionRequest request, parse_request(words.front()));
    GOV_TRY_ASSIGN(InstallPlan plan,
                   plan_from_file(session, catalog, request, options.from, expect));
    plans.push_back(std::move(plan));
    return plans;
  }
  for (const std::string& word : words) {
    GOV_TRY_ASSIGN(InstallPlan plan, plan_word(session, catalog, word, expect));
    add_once(plans, std::move(plan));
  }
  return plans;
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
