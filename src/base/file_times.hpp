// SPDX-License-Identifier: MIT
#pragma once

#include <sys/stat.h>

#include <ctime>

// What each system calls the times with nanoseconds in its struct stat.

namespace gov {

[[nodiscard]] timespec time_of_modification(const struct stat& status);
[[nodiscard]] timespec time_of_change(const struct stat& status);

}  // namespace gov
