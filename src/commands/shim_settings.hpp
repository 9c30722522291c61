// SPDX-License-Identifier: MIT
#pragma once

#include "base/clock.hpp"
#include "base/environment.hpp"
#include "store/layout.hpp"

namespace gov {

/// Compiles the user's settings file for the shims of the user's store, unless that was done since
/// the file last changed. Waits a few milliseconds if the file changed just now. Does nothing
/// without a settings file, in another user's store, or if ROOT cannot be written; the shims then
/// run gov each time. load_settings() reports errors in the settings.
void compile_settings_for_shims(const Environment& environment, const Layout& layout,
                                const Clock& clock);

}  // namespace gov
