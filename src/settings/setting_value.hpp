// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "settings/setting_key.hpp"
#include "settings/settings.hpp"

// Converts the text of one value, from the file or a variable, to the typed setting. Pure.

namespace gov {

/// The allowed values, to follow "it must be": "ask, always or never".
[[nodiscard]] std::string_view allowed_values(SettingKey key);

/// Sets `key` from `values`: exactly one text for a single value, any number for a list. If a text
/// is not allowed, changes nothing and returns that text.
[[nodiscard]] std::optional<std::string> assign_setting(Settings& settings, SettingKey key,
                                                        const std::vector<std::string>& values);

/// A value in quotes, safe to show in a message: passwords and tokens in URLs are hidden, even in
/// malformed ones.
[[nodiscard]] std::string shown_value(SettingKey key, std::string_view value);

}  // namespace gov
