// SPDX-License-Identifier: MIT
#include <cstdio>

#include "verify/quiet_stdio.hpp"

namespace gov {

QuietStdio::QuietStdio() { (void)::setvbuf(stderr, nullptr, _IOFBF, BUFSIZ); }

QuietStdio::~QuietStdio() {
  // Another check may be writing: the lock of the stream is what fprintf() takes. The stream stays
  // buffered for its sake.
  ::flockfile(stderr);
  (void)::fpurge(stderr);
  ::funlockfile(stderr);
}

}  // namespace gov
