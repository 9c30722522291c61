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

/// Refuses the settings file in a folder in which somebody else could put another one: it is
/// neither `user`'s nor root's, or everybody may write to it and it is not sticky. Errors:
/// permission.
[[nodiscard]] Result<void> check_settings_folder(const std::string& folder, FileOwnership ownership,
                                                 uid_t user);

}  // namespace gov
