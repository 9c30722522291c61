// SPDX-License-Identifier: MIT
#pragma once

#include <future>
#include <system_error>
#include <thread>
#include <utility>

#include "base/confinement.hpp"

namespace gov {

/// Runs `work` in a thread that has no other rights than these, waits for it, and returns what it
/// returned. Where the system gives no thread, `work` runs in this one and keeps its rights: for
/// users who may not have more processes, and for containers whose filter refuses clone3().
template <class Work>
auto run_confined(const ThreadRights& rights, const Work& work) -> decltype(work()) {
  std::packaged_task<decltype(work())()> task([&] {
    const Confinement confinement = confine_this_thread(rights);
    return work();
  });
  auto result = task.get_future();
  std::thread thread;
  try {
    thread = std::thread(std::move(task));
  } catch (const std::system_error&) {
    return work();
  }
  thread.join();
  return result.get();
}

}  // namespace gov
