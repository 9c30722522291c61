// SPDX-License-Identifier: MIT
#include "commands/get/install_job.hpp"

#include "base/interruption.hpp"
#include "commands/network_access.hpp"

namespace gov {

Result<InstallJob> make_install_job(Session& session) {
  const Settings& settings = session.settings.settings;
  GOV_TRY_ASSIGN(std::vector<Source> sources, parse_sources(settings.sources));
  return InstallJob{session.layout,
                    session.installation.programs(),
                    session.machine.host(),
                    session.machine.quarantine,
                    std::move(sources),
                    settings.index_url,
                    settings.durable ? Durability::flushed : Durability::unflushed,
                    settings.offline,
                    session.gov_version,
                    session.clock,
                    [&session] { return make_http_client(session); },
                    is_interrupted,
                    session.reporter};
}

}  // namespace gov
