// SPDX-License-Identifier: MIT
#include "commands/get/unlisted_version.hpp"

#include <utility>

#include "base/interruption.hpp"
#include "base/text.hpp"
#include "commands/network_access.hpp"
#include "fetch/url.hpp"

namespace gov {
namespace {

/// False also when the index does not answer, because then nothing is known.
bool is_surely_unlisted(Session& session, const InstallPlan& plan) {
  const auto client = make_http_client(session);
  const auto catalog = open_catalog(catalog_settings(session), Freshness::current, session.layout,
                                    *client, session.clock, transfer_watch(session));
  if (!catalog || catalog->note) return false;
  const Release* release = find_release(catalog->releases, plan.version);
  return release == nullptr || release->artifact_for(plan.platform) == nullptr;
}

}  // namespace

AcquireFailure explained_by_index(Session& session, const InstallPlan& plan,
                                  AcquireFailure failed) {
  const Settings& settings = session.settings.settings;
  const bool may_be_unlisted = failed.cause == AcquireFailure::Cause::no_source_has_it &&
                               !settings.offline && !is_official_index(settings.index_url) &&
                               !is_interrupted();
  if (!may_be_unlisted || !is_surely_unlisted(session, plan)) return failed;
  Error error =
      fail(ErrorKind::no_such_version, concat("the release index in use does not list ",
                                              toolchain_name(plan.version, plan.platform)))
          .with_reason(concat("the index is ", redacted(settings.index_url)))
          .with_reason("gov knows that version from its built-in list");
  error.because.push_back(std::move(failed.what));
  for (std::string& reason : failed.because) error.because.push_back(std::move(reason));
  return AcquireFailure(std::move(error).with_hint("gov list-remote"), failed.cause);
}

}  // namespace gov
