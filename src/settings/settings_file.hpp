// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "settings/loaded_settings.hpp"
#include "settings/settings_problem.hpp"

namespace gov {

inline constexpr std::size_t kLargestSettingsFile = 64 * 1024;

/// Returns `loaded` with the settings of the YAML `text` applied (a map of the documented names; a
/// name without a value leaves the setting alone). Unknown names become warnings with the line and
/// the nearest name, so that a file written for a newer gov still works. Does not touch the disk.
/// Errors: usage, with `path`:line:column and what is allowed there.
[[nodiscard]] Expected<LoadedSettings, SettingsProblem> apply_settings_file(
    LoadedSettings loaded, std::string_view text, const std::string& path);

}  // namespace gov
