// SPDX-License-Identifier: MIT
#include "commands/get/install_job.hpp"

#include "base/interruption.hpp"
#include "commands/network_access.hpp"

namespace gov {

Result<InstallJob> make_install_job(Session& session) {
  const Settings& settings = session.settings.settings;
  GOV_TRY_ASSIGN(std::vector<Source> sources, parse_sources(settings.sources));
  return InstallJob{.layout = session.layout,
                    .stores = session.stores,
                    .programs = session.installation.programs(),
                    .host = session.machine.host(),
                    .quarantine = session.machine.quarantine,
                    .sources = std::move(sources),
                    .index_url = settings.index_url,
                    .durability = settings.durable ? Durability::flushed : Durability::unflushed,
                    .is_offline = settings.offline,
                    .gov_version = session.gov_version,
                    .clock = session.clock,
                    .make_client = [&session] { return make_http_client(session); },
                    .is_cancelled = is_interrupted,
                    .reporter = session.reporter};
}

}  // namespace gov
