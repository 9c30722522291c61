// SPDX-License-Identifier: MIT
#pragma once

#include "base/environment.hpp"

namespace gov {

/// True when the user's settings may change what the shim does (other stores, another switching
/// policy): a variable of those is set, or a settings file exists. Reading settings is gov's work.
[[nodiscard]] bool needs_full_settings(const Environment& environment);

}  // namespace gov
