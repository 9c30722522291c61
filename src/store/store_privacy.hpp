// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <string>

#include "base/result.hpp"

namespace gov {

/// Refuses a directory of the store with a mode that lets others write to it. Errors: permission.
[[nodiscard]] Result<void> check_private_mode(const std::string& directory, mode_t mode);

/// Refuses a store in which somebody else could replace the Go that runs: one whose root,
/// versions/ or shims/ others may write to, or one below a directory in which others may rename it
/// (writable by everybody without the sticky bit, or another user's than the store's). Links are
/// followed. A store that does not exist is fine. One lstat() for each directory on the way: this
/// is asked before every start of Go. Errors: permission.
[[nodiscard]] Result<void> check_store_privacy(const std::string& root);

}  // namespace gov
