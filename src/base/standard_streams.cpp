// SPDX-License-Identifier: MIT
#include "base/standard_streams.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace gov {

void occupy_standard_streams() {
  for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(number, F_GETFD) >= 0 || errno != EBADF) continue;
    // The direction that nobody uses, so that what failed for want of a descriptor still does. The
    // lowest free number is this one; programs that gov starts inherit it.
    const int direction = number == STDIN_FILENO ? O_WRONLY : O_RDONLY;
    (void)::open("/dev/null", direction);  // NOLINT(android-cloexec-open)
  }
}

}  // namespace gov
