// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <sys/clonefile.h>

#include "base/file_clone.hpp"

namespace gov {

bool clone_file(int from, const std::string& to) {
  return ::fclonefileat(from, AT_FDCWD, to.c_str(), 0) == 0;
}

}  // namespace gov
