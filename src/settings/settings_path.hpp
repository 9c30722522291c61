// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

#include "base/environment.hpp"
#include "base/result.hpp"

// Which file holds the settings, and whether it may be believed. Touches no disk.

namespace gov {

struct SettingsPath {
  std::string path;
  bool is_named_by_user = false;  // by GOV_CONFIG: then it has to exist
};

/// GOV_CONFIG, else $XDG_CONFIG_HOME/gov/config.yaml, else $HOME/.config/gov/config.yaml. XDG and
/// HOME values that are not absolute count as not set (XDG Base Directory Specification, "basics").
/// Absent when none of them says anything.
/// Errors: usage, for a relative GOV_CONFIG: it would let every directory bring its own mirrors.
[[nodiscard]] Result<std::optional<SettingsPath>> settings_path(const Environment& environment);

struct FileOwnership {
  uid_t owner;
  mode_t mode;
};

/// Refuses a file that somebody else than `user` and root owns or may write: it can name mirrors
/// and certificate authorities. Errors: permission.
[[nodiscard]] Result<void> check_settings_ownership(const std::string& path, FileOwnership file,
                                                    uid_t user);

}  // namespace gov
