// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "settings/setting_key.hpp"
#include "settings/settings.hpp"

namespace gov {

/// The settings, where each came from, and warnings about them.
struct LoadedSettings {
  Settings settings;
  SettingOrigins origins;
  std::vector<std::string> warnings;  // sentences with file and line
};

}  // namespace gov
