// SPDX-License-Identifier: MIT
#pragma once

#include <sys/stat.h>

#include "base/environment.hpp"

// Stops shims from calling each other endlessly. Another version manager's shim that has nothing to
// run looks for a system Go and finds gov's shim, and gov, which has nothing to run either, finds
// the other shim. Two variables detect that: GOV_SHIM_DEPTH counts the calls, and GOV_SHIM_TRAIL
// lists the programs that were tried.

namespace gov {

/// Counts in GOV_SHIM_DEPTH how often shims called gov without a Go in between. False if the count
/// can only mean a loop.
[[nodiscard]] bool enter_shim(Environment& environment);

/// Resets both variables, because a Go is about to run.
void leave_shim(Environment& environment);

/// Records that this process is about to exec a go that is not gov's and may be another manager's
/// shim. `folder` is the status of the folder that contains it: all programs of a folder are
/// treated as one manager's.
void add_to_trail(Environment& environment, const struct stat& folder);

/// Have the programs of this folder already been tried without success? Yes if this process has
/// been one of them: shims replace themselves by exec, whereas a Go starts other processes.
/// Programs that start gov's shim as a child process are detected by their number: eight in a row.
[[nodiscard]] bool has_called_back(const Environment& environment, const struct stat& folder);

}  // namespace gov
