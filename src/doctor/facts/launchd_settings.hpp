// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "doctor/disk.hpp"

// Variables that launchd gives to every program of the user's session, read from the files that set
// them (launchctl(1), launchd.plist(5)). What somebody has set by hand since the last start of the
// machine is known to launchd alone.

namespace gov {

struct LaunchdSetting {
  std::string name{};
  std::string value{};  // "" where the file does not say it in plain text
  std::string file{};
  std::optional<std::size_t> line{};  // absent for a binary property list
  std::string shows{};                // the line
};

/// The variables that a property list sets for all programs: `launchctl setenv NAME VALUE`, as one
/// text or as several, and the PATH of `launchctl config user path`. Pure.
[[nodiscard]] std::vector<LaunchdSetting> launchd_settings_in(const TextFile& file);

}  // namespace gov
