// SPDX-License-Identifier: MIT
#include "commands/get/catalog_reader.hpp"

#include <utility>

#include "base/text.hpp"

namespace gov {
namespace {

std::optional<InstallPlan> plan_if_installed(const Session& session,
                                             const VersionRequest& request) {
  const auto version = request.exact_version();
  if (!version) return std::nullopt;
  const Platform platform = platform_of(session, request);
  if (!find_sound_toolchain(session.stores, *version, platform)) return std::nullopt;
  return InstallPlan{.version = *version, .platform = platform};
}

}  // namespace

Platform platform_of(const Session& session, const VersionRequest& request) {
  const Platform& native = session.machine.platforms.native;
  return {native.os, request.architecture().value_or(native.arch)};
}

CatalogReader::CatalogReader(Session& session)
    : session_(session), client_(make_http_client(session)) {}

Result<InstallPlan> CatalogReader::plan(Freshness first, const Planner& planner) {
  GOV_TRY_ASSIGN(const Catalog known, open(first));
  Planned plan = planner(known.releases);
  const bool may_be_news = !plan && may_be_listed_later(plan.error()) &&
                           first != Freshness::current && !session_.settings.settings.offline;
  if (may_be_news) {
    GOV_TRY_ASSIGN(const Catalog current, open(Freshness::current));
    tell(current);
    plan = planner(current.releases);
  } else {
    tell(known);
  }
  if (plan) return std::move(*plan);
  if (may_be_listed_later(plan.error()) && session_.settings.settings.offline)
    return explained_offline(std::move(plan).error(), origin_of_list(known));
  return std::move(plan).error();
}

Result<InstallPlan> CatalogReader::plan_request(const VersionRequest& request,
                                                const std::optional<Checksum>& expect) {
  if (auto plan = plan_if_installed(session_, request)) return std::move(*plan);
  const Freshness first = request.exact_version() ? Freshness::any : Freshness::recent;
  return plan(first, [&](const ReleaseList& releases) {
    return plan_install(request, releases, session_.machine.host().platforms, expect);
  });
}

Result<bool> CatalogReader::knows(const VersionRequest& request) {
  GOV_TRY_ASSIGN(const Catalog known, open(Freshness::any));
  return plan_install(request, known.releases, session_.machine.host().platforms, std::nullopt)
      .has_value();
}

Result<Catalog> CatalogReader::open(Freshness freshness) {
  return open_catalog(catalog_settings(session_), freshness, session_.layout, *client_,
                      session_.clock, transfer_watch(session_));
}

void CatalogReader::tell(const Catalog& catalog) {
  if (catalog.note) session_.reporter.warning(*catalog.note);
  session_.reporter.detail(
      concat("releases in the list: ", std::to_string(catalog.releases.size())));
}

}  // namespace gov
