// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.hpp"
#include "base/environment.hpp"
#include "store/layout.hpp"

namespace gov {

/// Compiles the user's settings file for the shims of his store, unless that was done since the
/// file last changed. Waits for some milliseconds when it changed just now. Without a settings
/// file, in somebody else's store and where ROOT cannot be written nothing happens: the shims then
/// ask gov each time. What is wrong with the settings is for load_settings() to say.
void compile_settings_for_shims(const Environment& environment, const Layout& layout,
                                const Clock& clock);

}  // namespace gov
