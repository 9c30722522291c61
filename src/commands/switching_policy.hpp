// SPDX-License-Identifier: MIT
#pragma once

#include "resolve/run_environment.hpp"
#include "settings/settings.hpp"

namespace gov {

/// The setting toolchain_switching in the words of resolve/, which knows no settings.
[[nodiscard]] SwitchingPolicy switching_policy(const Settings& settings);

}  // namespace gov
