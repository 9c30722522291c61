// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "base/file_flush.hpp"
#include "base/missing_call.hpp"

namespace gov {

int flush_file(int descriptor) {
  // Network and foreign file systems know only the weaker call.
  if (::fcntl(descriptor, F_BARRIERFSYNC) == 0) return 0;
  return ::fsync(descriptor) == 0 || is_missing_call(errno) ? 0 : errno;
}

}  // namespace gov
