// SPDX-License-Identifier: MIT
#pragma once

#include "fetch/retry_policy.hpp"
#include "fetch/transfer_watch.hpp"
#include "install/install_job.hpp"

// How long an install waits for a proof. One that is required is fetched as patiently as the
// archive. One that is only preferred must not hold up an install where its server cannot be
// reached.

namespace gov {

/// Ends a transfer when the user does, and tells of retries.
[[nodiscard]] TransferWatch patient_watch(const InstallJob& job);

/// Ends it some seconds from now in any case, and says nothing.
[[nodiscard]] TransferWatch brief_watch(const InstallJob& job);

/// For brief_watch().
[[nodiscard]] RetryPolicy brief_retries();

}  // namespace gov
