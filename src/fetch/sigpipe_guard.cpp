// SPDX-License-Identifier: MIT
#include "fetch/sigpipe_guard.hpp"

#include <pthread.h>

namespace gov {
namespace {

sigset_t only_sigpipe() {
  sigset_t set{};
  sigemptyset(&set);
  sigaddset(&set, SIGPIPE);
  return set;
}

}  // namespace

SigpipeGuard::SigpipeGuard() {
  const sigset_t set = only_sigpipe();
  ::pthread_sigmask(SIG_BLOCK, &set, &before_);
}

SigpipeGuard::~SigpipeGuard() {
  if (sigismember(&before_, SIGPIPE) == 1) return;
  sigset_t pending{};
  ::sigpending(&pending);
  if (sigismember(&pending, SIGPIPE) == 1) {
    const sigset_t set = only_sigpipe();
    int taken = 0;
    ::sigwait(&set, &taken);
  }
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace gov
