// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <cerrno>

#include "base/file_flush.hpp"
#include "base/missing_call.hpp"

namespace gov {

int flush_file(int descriptor) {
  return ::fsync(descriptor) == 0 || is_missing_call(errno) ? 0 : errno;
}

}  // namespace gov
