// SPDX-License-Identifier: MIT
#include "fetch/retry_wait.hpp"

#include <algorithm>
#include <random>

namespace gov {
namespace {

constexpr std::chrono::milliseconds kSlice{100};

double random_fraction() {
  std::random_device device;
  return std::uniform_real_distribution<double>(0.0, 1.0)(device);
}

bool is_cancelled(const TransferWatch& watch) { return watch.is_cancelled && watch.is_cancelled(); }

std::string reason_of(const Error& error) {
  return error.because.empty() ? error.what : error.because.front();
}

}  // namespace

std::optional<HttpFailure> wait_for_retry(HttpFailure failure, unsigned attempt,
                                          const RetryPolicy& policy, const Clock& clock,
                                          const TransferWatch& watch) {
  const auto delay = delay_before_retry(policy, attempt, failure, random_fraction());
  if (!delay) return give_up(std::move(failure), attempt);
  if (watch.on_retry) watch.on_retry(reason_of(failure.error), *delay);
  for (auto left = *delay; left.count() > 0 && !is_cancelled(watch); left -= kSlice) {
    clock.sleep(std::min(left, kSlice));
  }
  if (!is_cancelled(watch)) return std::nullopt;
  failure.problem = TransferProblem::cancelled;
  failure.error = std::move(failure.error).as(ErrorKind::interrupted);
  failure.error.hint.clear();
  return failure;
}

}  // namespace gov
