// SPDX-License-Identifier: MIT
#pragma once

#include <csignal>

namespace gov {

/// Keeps SIGPIPE away from this thread for the length of a scope: a peer that closes a TLS
/// connection must be an error, not death, while `gov list | head` shall still die by the signal.
class SigpipeGuard {
 public:
  SigpipeGuard();
  ~SigpipeGuard();
  SigpipeGuard(const SigpipeGuard&) = delete;
  SigpipeGuard& operator=(const SigpipeGuard&) = delete;

 private:
  sigset_t before_{};
};

}  // namespace gov
