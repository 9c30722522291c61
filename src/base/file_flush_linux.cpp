// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <cerrno>

#include "base/file_flush.hpp"

namespace gov {

int flush_file(int descriptor) { return ::fsync(descriptor) == 0 ? 0 : errno; }

}  // namespace gov
