// SPDX-License-Identifier: MIT
#pragma once

#include <csignal>

namespace gov {

/// Blocks SIGPIPE in this thread for the lifetime of the object: a peer that closes a TLS
/// connection must cause an error, while `gov list | head` should still end by the signal.
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
