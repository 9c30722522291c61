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

/// Refuses a settings file that anyone but `user` and root owns or can write, because it can name
/// mirrors and certificate authorities. Errors: permission.
[[nodiscard]] Result<void> check_settings_ownership(const std::string& path, FileOwnership file,
                                                    uid_t user);

/// Refuses a settings file in a folder where another user could replace it: the folder belongs
/// neither to `user` nor to root, or everybody can write to it and it is not sticky. Errors:
/// permission.
[[nodiscard]] Result<void> check_settings_folder(const std::string& folder, FileOwnership ownership,
                                                 uid_t user);

}  // namespace gov
