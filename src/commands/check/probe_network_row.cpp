// SPDX-License-Identifier: MIT
#include "commands/check/check.hpp"
#include "commands/check/probe_network.hpp"

// Apart from the function, so that gov has the row without the libraries of gov-full.

namespace gov {

constexpr Command kProbeNetworkCommand({
    .name = "probe-network",
    .summary = "For gov itself: do the servers answer",
    .group = Group::hidden,
    .runner = runs_in_full<ProbeNetworkOptions>,
    .prints_warnings = false,
});

}  // namespace gov
