// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/environment.hpp"
#include "resolve/run_environment.hpp"
#include "store/layout.hpp"
#include "store/toolchains.hpp"

namespace gov {

/// What the user's settings change of what the shim does.
struct SettingsInForce {
  SwitchingPolicy switching = SwitchingPolicy::store;
  Stores stores;
};

/// The defaults where there is no settings file, else what gov compiled from it. Absent when gov
/// has to be asked: the file changed since (gov then compiles it again), a variable of a setting is
/// set, or there is something about the settings or a store that gov would say.
[[nodiscard]] std::optional<SettingsInForce> settings_in_force(const Environment& environment,
                                                               const Layout& layout);

}  // namespace gov
