// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <string>

#include "base/result.hpp"

namespace gov {

/// Makes `to`, where nothing is yet, a copy of the regular file `from` (links are followed) with
/// this mode whatever the umask. Where the file system can, both share their blocks until one is
/// changed, and the copy costs nothing; else it is flushed. On failure nothing is left of it.
/// Errors: permission, failure.
[[nodiscard]] Result<void> copy_file(const std::string& from, const std::string& to, mode_t mode);

}  // namespace gov
