// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "settings/setting_key.hpp"
#include "settings/settings.hpp"

// From the text of one value, wherever it was written, to the typed setting. Pure.

namespace gov {

/// What a setting may be, to follow "it must be": "ask, always or never".
[[nodiscard]] std::string_view allowed_values(SettingKey key);

/// Sets `key` from `values`: exactly one text for a single value, any number for a list. Changes
/// nothing and returns the offending text when it is not allowed.
[[nodiscard]] std::optional<std::string> assign_setting(Settings& settings, SettingKey key,
                                                        const std::vector<std::string>& values);

/// A value in quotes, as a message may show it: a URL may hold a password or a token, also where it
/// is malformed.
[[nodiscard]] std::string shown_value(SettingKey key, std::string_view value);

}  // namespace gov
