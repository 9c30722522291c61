// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/environment.hpp"

// Where programs keep the files of a user, by the XDG Base Directory Specification. A variable that
// is not an absolute path counts as not set, HOME included.

namespace gov {

struct UserDirectory {
  std::string path;           // without a trailing slash
  std::string_view variable;  // the one that decided
};

/// $XDG_CONFIG_HOME, else ~/.config.
[[nodiscard]] std::optional<UserDirectory> user_config_directory(const Environment& environment);
/// $XDG_DATA_HOME, else ~/.local/share.
[[nodiscard]] std::optional<UserDirectory> user_data_directory(const Environment& environment);
/// $XDG_CACHE_HOME, else ~/.cache.
[[nodiscard]] std::optional<UserDirectory> user_cache_directory(const Environment& environment);

}  // namespace gov
