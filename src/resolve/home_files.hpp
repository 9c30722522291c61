// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "base/environment.hpp"

// The pin files of the home directory itself. Other managers keep a user's default there
// (~/.tool-versions, ~/.config/mise/config.toml), so these files do not pin the projects below.

namespace gov {

/// HOME without trailing slashes; absent when it is unset, empty or not absolute.
[[nodiscard]] std::optional<std::string_view> home_directory(const Environment& environment);

/// Is the pin file `name` of `directory` one of the home directory's, whatever path leads there?
/// ~/.config/mise/config.toml is, even if it is found from ~/.config. Touches the disk only if
/// neither path is a prefix of the other.
[[nodiscard]] bool is_home_file(std::string_view directory, std::string_view name,
                                std::string_view home);

}  // namespace gov
