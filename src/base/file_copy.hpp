// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <string>

#include "base/result.hpp"

namespace gov {

/// Creates `to`, which must not exist, as a copy of the regular file `from` (symlinks are followed)
/// with this mode whatever the umask. Where the file system supports it, both share their blocks
/// until one is changed; otherwise the copy is flushed. On failure `to` is removed. Errors:
/// permission, failure.
[[nodiscard]] Result<void> copy_file(const std::string& from, const std::string& to, mode_t mode);

}  // namespace gov
