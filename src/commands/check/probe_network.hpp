// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"

namespace gov {

struct ProbeNetworkOptions {};

/// gov probe-network: asks the release index, the module proxies and the checksum database, and
/// prints what came of it as JSON. Hidden: gov doctor --net calls it.
[[nodiscard]] CommandResult run_probe_network(Session& session, const ProbeNetworkOptions& options);

}  // namespace gov
