// SPDX-License-Identifier: MIT
#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>

#include "parent_watch.hpp"

namespace gov_test {

void end_with_parent(pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  // It may have ended before we asked.
  if (getppid() != parent) kill(getpid(), SIGTERM);
}

}  // namespace gov_test
