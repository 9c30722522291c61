// SPDX-License-Identifier: MIT
#pragma once

#include "fetch/retry_policy.hpp"
#include "fetch/transfer_watch.hpp"
#include "install/install_job.hpp"

// How long an install waits for a proof. A required proof is fetched as patiently as the archive. A
// preferred one must not delay an install when its server is unreachable.

namespace gov {

/// Ends a transfer when the user interrupts, and warns about retries.
[[nodiscard]] TransferWatch patient_watch(const InstallJob& job);

/// Ends it a few seconds from now in any case, without messages.
[[nodiscard]] TransferWatch brief_watch(const InstallJob& job);

/// The retry policy to use with brief_watch().
[[nodiscard]] RetryPolicy brief_retries();

}  // namespace gov
