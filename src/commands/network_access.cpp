// SPDX-License-Identifier: MIT
#include "commands/network_access.hpp"

#include "base/interruption.hpp"
#include "base/text.hpp"
#include "commands/narrating_client.hpp"
#include "fetch/curl_http_client.hpp"
#include "fetch/curl_options.hpp"
#include "install/module_list.hpp"
#include "install/source.hpp"
#include "resolve/go_variables.hpp"

namespace gov {

std::unique_ptr<HttpClient> make_http_client(const Session& session) {
  CurlOptions options = curl_options_from(session.environment, session.gov_version);
  const std::string& bundle = session.settings.settings.ca_bundle;
  if (!bundle.empty()) {
    options.ca_bundle = bundle;
    options.ca_directory.reset();
  }
  auto client = std::make_unique<CurlHttpClient>(std::move(options), session.clock);
  if (!session.is_verbose) return client;
  return narrating_client(std::move(client), session.reporter, session.clock);
}

namespace {

/// Absent where no proxy of Go modules is among the sources.
std::function<Result<ReleaseList>()> module_lister(Session& session) {
  const auto sources = parse_sources(session.settings.settings.sources);
  if (!sources || !module_proxies(*sources, {})) return {};  // the install says what is wrong
  return [&session, sources = *sources] {
    // Read only here: most runs never need another list than the index.
    const GoVariables variables(session.environment, {});
    const auto client = make_http_client(session);
    return list_toolchain_modules({.go_auth = parse_go_auth(variables.value("GOAUTH")),
                                   .client = *client,
                                   .clock = session.clock,
                                   .watch = transfer_watch(session)},
                                  *module_proxies(sources, variables.value("GOPROXY")));
  };
}

}  // namespace

CatalogSettings catalog_settings(Session& session) {
  const Settings& settings = session.settings.settings;
  return CatalogSettings{.index_url = settings.index_url,
                         .snapshot_file = session.installation.snapshot,
                         .max_age = settings.index_max_age,
                         .is_offline = settings.offline,
                         .list_modules = module_lister(session)};
}

TransferWatch transfer_watch(Session& session) {
  TransferWatch watch;
  watch.is_cancelled = is_interrupted;
  watch.on_retry = [&session](const std::string& why, std::chrono::milliseconds delay) {
    session.reporter.warning(concat(why, "; trying again in ", human_duration(delay)));
  };
  return watch;
}

}  // namespace gov
