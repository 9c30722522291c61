// SPDX-License-Identifier: MIT
#include "commands/get/install_job.hpp"

#include "base/interruption.hpp"
#include "commands/network_access.hpp"
#include "resolve/go_variables.hpp"
#include "verify/go_project.hpp"

namespace gov {
namespace {

/// Found as the go command finds them, including those written by `go env -w`.
ChecksumVariables checksum_variables(const GoVariables& variables) {
  std::string gonosumdb = variables.value("GONOSUMDB");
  if (gonosumdb.empty()) gonosumdb = variables.value("GOPRIVATE");
  return {.gosumdb = variables.value("GOSUMDB"),
          .gonosumdb = std::move(gonosumdb),
          .goproxy = variables.value("GOPROXY")};
}

}  // namespace

Result<InstallJob> make_install_job(Session& session) {
  const Settings& settings = session.settings.settings;
  const GoVariables variables(session.environment, {});
  GOV_TRY_ASSIGN(std::vector<Source> sources, parse_sources(settings.sources));
  return InstallJob{.layout = session.layout,
                    .stores = session.stores,
                    .programs = session.installation.programs(),
                    .host = session.machine.host(),
                    .quarantine = session.machine.quarantine,
                    .sources = std::move(sources),
                    .index_url = settings.index_url,
                    .signature = settings.signature,
                    .checksum_database = settings.checksum_database,
                    .anchors = session.anchors ? *session.anchors : go_project_anchors(),
                    .checksum_variables = checksum_variables(variables),
                    .go_auth = parse_go_auth(variables.value("GOAUTH")),
                    .durability = settings.durable ? Durability::flushed : Durability::unflushed,
                    .is_offline = settings.offline,
                    .gov_version = session.gov_version,
                    .clock = session.clock,
                    .make_client = [&session] { return make_http_client(session); },
                    .is_cancelled = is_interrupted,
                    .reporter = session.reporter};
}

}  // namespace gov
