// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>

#include "fetch/http_client.hpp"

// Whether to try again, and when. Pure; waiting is done by retry_wait.

namespace gov {

struct RetryPolicy {
  unsigned max_attempts = 5;
  std::chrono::milliseconds first_delay{500};
  std::chrono::milliseconds max_delay{30'000};
};

/// A Retry-After longer than this ends the attempts: reporting it is better than waiting.
inline constexpr std::chrono::seconds kLongestRetryAfter{120};

/// True for problems that may be gone a moment later: connections that fail, stall or break, host
/// names that are not found, and HTTP 408, 425, 429, 500, 502, 503, 504.
[[nodiscard]] bool is_transient(const HttpFailure& failure);

/// How long to wait after the failed attempt number `attempt` (from 1); absent: do not try again.
/// Doubles from `first_delay`; `random_fraction` (0 to 1) spreads it over its upper half, so that
/// many machines do not return at once. A Retry-After is honoured if it is longer.
[[nodiscard]] std::optional<std::chrono::milliseconds> delay_before_retry(
    const RetryPolicy& policy, unsigned attempt, const HttpFailure& failure,
    double random_fraction);

/// The failure to report after the last attempt: it says how many attempts were made, or that the
/// server asks for a longer wait than gov accepts.
[[nodiscard]] HttpFailure give_up(HttpFailure failure, unsigned attempts);

}  // namespace gov
