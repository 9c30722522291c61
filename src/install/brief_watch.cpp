// SPDX-License-Identifier: MIT
#include "install/brief_watch.hpp"

#include <chrono>

#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::chrono::seconds kPatience{8};

}  // namespace

TransferWatch patient_watch(const InstallJob& job) {
  TransferWatch watch;
  watch.on_retry = [&job](const std::string& why, std::chrono::milliseconds delay) {
    job.reporter.warning(concat(why, "; trying again in ", human_duration(delay)));
  };
  watch.is_cancelled = job.is_cancelled;
  return watch;
}

TransferWatch brief_watch(const InstallJob& job) {
  TransferWatch watch;
  const auto end = job.clock.now() + kPatience;
  watch.is_cancelled = [&job, end] {
    return job.clock.now() >= end || (job.is_cancelled && job.is_cancelled());
  };
  return watch;
}

RetryPolicy brief_retries() { return RetryPolicy{.max_attempts = 1}; }

}  // namespace gov
