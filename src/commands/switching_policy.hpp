// SPDX-License-Identifier: MIT
#pragma once

#include "resolve/run_environment.hpp"
#include "settings/settings.hpp"

namespace gov {

/// Converts the setting toolchain_switching to the type of resolve/, which cannot use settings/.
[[nodiscard]] SwitchingPolicy switching_policy(const Settings& settings);

}  // namespace gov
