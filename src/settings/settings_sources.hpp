// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <optional>

#include "base/environment.hpp"
#include "base/result.hpp"
#include "settings/loaded_settings.hpp"

namespace gov {

/// `loaded` with the settings that GOV_... variables give. An empty variable counts as not set;
/// empty items of a list are left out.
/// Errors: usage, with the variable and what it may be.
[[nodiscard]] Result<LoadedSettings> apply_variables(LoadedSettings loaded,
                                                     const Environment& environment);

/// The settings in force: variables over the file over the defaults. Reads the file that
/// settings_path() names; a missing one is fine unless GOV_CONFIG names it. It may belong to the
/// user, to root, and to `store_owner`: whose Go runs may as well choose its settings.
/// Errors: usage (bad values, a missing GOV_CONFIG), permission (a file that others may change),
/// failure or permission from reading.
[[nodiscard]] Result<LoadedSettings> load_settings(const Environment& environment,
                                                   std::optional<uid_t> store_owner = std::nullopt);

}  // namespace gov
