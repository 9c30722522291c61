// SPDX-License-Identifier: MIT
#pragma once

#include "base/environment.hpp"

namespace gov {

/// Counts, in GOV_SHIM_DEPTH, how often shims handed over without a toolchain of ours being run in
/// between. False when that cannot be anything but a loop, for instance another manager's shim that
/// looks for a system Go and finds ours.
[[nodiscard]] bool enter_shim(Environment& environment);

/// A toolchain of ours is about to run: the count starts again below it.
void leave_shim(Environment& environment);

}  // namespace gov
