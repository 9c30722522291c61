// SPDX-License-Identifier: MIT
#include "base/file_times.hpp"

namespace gov {

timespec time_of_modification(const struct stat& status) { return status.st_mtimespec; }

timespec time_of_change(const struct stat& status) { return status.st_ctimespec; }

}  // namespace gov
