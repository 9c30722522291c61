// SPDX-License-Identifier: MIT
#include "install/parallel_install.hpp"

#include <algorithm>
#include <atomic>
#include <optional>
#include <system_error>
#include <thread>

#include "install/partial_place.hpp"
#include "store/record_files.hpp"

namespace gov {
namespace {

/// Threads that are always joined, like std::jthread, which Apple's library lacks.
class Helpers {
 public:
  Helpers() = default;
  Helpers(const Helpers&) = delete;
  Helpers& operator=(const Helpers&) = delete;
  ~Helpers() {
    for (std::thread& thread : threads_) thread.join();
  }

  /// False if no more threads can be created: the existing ones then do all the work.
  template <typename Work>
  [[nodiscard]] bool start(const Work& work) {
    try {
      threads_.emplace_back(work);
      return true;
    } catch (const std::system_error&) {
      return false;
    }
  }

 private:
  std::vector<std::thread> threads_;
};

}  // namespace

std::vector<InstallOutcome> install_all(const InstallJob& job,
                                        const std::vector<InstallPlan>& plans, std::size_t parallel,
                                        const OnInstalled& on_installed) {
  std::vector<std::optional<InstallOutcome>> slots(plans.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < plans.size(); i = next++) {
      slots[i] = install_toolchain(job, plans[i]);
      if (*slots[i]) on_installed(plans[i], **slots[i]);
    }
  };
  {
    Helpers helpers;
    for (std::size_t i = 1; i < std::min(parallel, plans.size()) && helpers.start(work); ++i) {
    }
    work();
  }
  sweep_leftovers(job.layout);
  sweep_old_partials(job.layout, job.clock.now());
  std::vector<InstallOutcome> results;
  results.reserve(slots.size());
  for (auto& slot : slots) results.push_back(std::move(*slot));
  return results;
}

}  // namespace gov
