// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/clock.hpp"
#include "fetch/retry_policy.hpp"
#include "fetch/transfer_watch.hpp"

namespace gov {

/// Asks the policy about a failed attempt, tells the watch, and waits in slices of at most 100 ms.
/// Absent: try again now. Otherwise the failure to end with: give_up()'s, or `cancelled`.
[[nodiscard]] std::optional<HttpFailure> wait_for_retry(HttpFailure failure, unsigned attempt,
                                                        const RetryPolicy& policy,
                                                        const Clock& clock,
                                                        const TransferWatch& watch);

}  // namespace gov
