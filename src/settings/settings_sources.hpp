// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <optional>

#include "base/environment.hpp"
#include "base/result.hpp"
#include "settings/loaded_settings.hpp"
#include "settings/settings_problem.hpp"

namespace gov {

/// Returns `loaded` with the settings from GOV_... variables applied. An empty variable counts as
/// unset; empty items of a list are ignored.
/// Errors: usage, with the variable and its allowed values.
[[nodiscard]] Result<LoadedSettings> apply_variables(LoadedSettings loaded,
                                                     const Environment& environment);

/// The settings in force: variables override the file, which overrides the defaults. Reads the file
/// at settings_path(); a missing file is fine unless GOV_CONFIG names it. The file may belong to
/// the user, to root, or to `store_owner`, who provides the Go that runs and may as well choose its
/// settings. Errors: usage (bad values, a missing GOV_CONFIG), permission (a file that others can
/// change), failure or permission from reading.
[[nodiscard]] Result<LoadedSettings> load_settings(const Environment& environment,
                                                   std::optional<uid_t> store_owner = std::nullopt);

/// What load_settings() stops at, with the place; absent when it does not.
[[nodiscard]] std::optional<SettingsProblem> find_settings_problem(const Environment& environment);

}  // namespace gov
