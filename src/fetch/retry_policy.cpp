// SPDX-License-Identifier: MIT
#include "fetch/retry_policy.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::array kTransientStatuses = {408, 425, 429, 500, 502, 503, 504};
constexpr unsigned kNameResolutionAttempts = 3;  // a wrong name stays wrong

std::chrono::milliseconds doubled(const RetryPolicy& policy, unsigned attempt) {
  std::chrono::milliseconds delay = policy.first_delay;
  for (unsigned i = 1; i < attempt && delay < policy.max_delay; ++i) delay *= 2;
  return std::min(delay, policy.max_delay);
}

std::optional<std::chrono::seconds> retry_after(const HttpFailure& failure) {
  return failure.head ? failure.head->retry_after : std::nullopt;
}

bool is_asked_to_wait_too_long(const HttpFailure& failure) {
  return is_transient(failure) && retry_after(failure) > kLongestRetryAfter;
}

}  // namespace

bool is_transient(const HttpFailure& failure) {
  switch (failure.problem) {
    case TransferProblem::connect:
    case TransferProblem::timeout:
    case TransferProblem::stalled:
    case TransferProblem::broken_connection:
    case TransferProblem::truncated:
    case TransferProblem::name_resolution:
      return true;
    case TransferProblem::http_status:
      return std::find(kTransientStatuses.begin(), kTransientStatuses.end(),
                       failure.http_status().value_or(0)) != kTransientStatuses.end();
    case TransferProblem::tls:
    case TransferProblem::refused_redirect:
    case TransferProblem::too_many_redirects:
    case TransferProblem::proxy:
    case TransferProblem::cancelled:
    case TransferProblem::intercepted:
    case TransferProblem::wrong_content:
    case TransferProblem::other_origin:
    case TransferProblem::bad_request:
    case TransferProblem::handler:
    case TransferProblem::other:
      break;
  }
  return false;
}

std::optional<std::chrono::milliseconds> delay_before_retry(const RetryPolicy& policy,
                                                            unsigned attempt,
                                                            const HttpFailure& failure,
                                                            double random_fraction) {
  if (!is_transient(failure) || attempt >= policy.max_attempts) return std::nullopt;
  if (failure.problem == TransferProblem::name_resolution && attempt >= kNameResolutionAttempts) {
    return std::nullopt;
  }
  if (is_asked_to_wait_too_long(failure)) return std::nullopt;
  const auto longest = static_cast<double>(doubled(policy, attempt).count());
  const double spread = longest / 2 * (1 + std::clamp(random_fraction, 0.0, 1.0));
  const std::chrono::milliseconds delay(static_cast<std::chrono::milliseconds::rep>(spread));
  return std::max(
      delay, std::chrono::milliseconds(retry_after(failure).value_or(std::chrono::seconds(0))));
}

HttpFailure give_up(HttpFailure failure, unsigned attempts) {
  if (is_asked_to_wait_too_long(failure)) {
    failure.error.because.push_back(
        concat("the server asks to come back in ", human_duration(*retry_after(failure))));
  } else if (is_transient(failure) && attempts > 1) {
    failure.error.because.push_back(
        concat("gave up after ", std::to_string(attempts), " attempts"));
  }
  return failure;
}

}  // namespace gov
