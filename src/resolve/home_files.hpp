// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "base/environment.hpp"

// The pin files of the home directory itself. Managers keep a user's default there
// (~/.tool-versions, ~/.config/mise/config.toml), so they pin no project that lies below.

namespace gov {

/// HOME without trailing slashes; absent when it is unset, empty or not absolute.
[[nodiscard]] std::optional<std::string_view> home_directory(const Environment& environment);

/// Is the pin file `name` of `directory` one of the home directory's, under whichever name that is
/// reached? ~/.config/mise/config.toml is, also when it is found from ~/.config. Touches the disk
/// only where neither path is the beginning of the other.
[[nodiscard]] bool is_home_file(std::string_view directory, std::string_view name,
                                std::string_view home);

}  // namespace gov
