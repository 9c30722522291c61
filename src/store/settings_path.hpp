// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/environment.hpp"
#include "base/result.hpp"

// Which file holds the settings. The shim asks too: it must know whether there is such a file, and
// leaves reading it to gov. Touches no disk.

namespace gov {

struct SettingsPath {
  std::string path;
  bool is_named_by_user = false;  // by GOV_CONFIG: then it has to exist
};

/// GOV_CONFIG, else gov/config.yaml in the user's directory for configuration. Absent when no
/// variable tells where that is.
/// Errors: usage, for a relative GOV_CONFIG: it would let every directory bring its own mirrors.
[[nodiscard]] Result<std::optional<SettingsPath>> settings_path(const Environment& environment);

}  // namespace gov
