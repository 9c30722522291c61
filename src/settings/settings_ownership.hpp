// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <string>

#include "base/result.hpp"

namespace gov {

struct FileOwnership {
  uid_t owner;
  mode_t mode;
};

/// Refuses a settings file that somebody else than `user` and root owns or may write: it can name
/// mirrors and certificate authorities. Errors: permission.
[[nodiscard]] Result<void> check_settings_ownership(const std::string& path, FileOwnership file,
                                                    uid_t user);

}  // namespace gov
