// SPDX-License-Identifier: MIT
#pragma once

#include <sys/stat.h>

#include "base/environment.hpp"

// Programs called go that lead to each other. Another version manager's shim that has nothing to
// run looks for a system Go, finds gov's shim, and gov, which has nothing to run either, finds the
// other's. Two variables stop that: GOV_SHIM_DEPTH counts, and GOV_SHIM_TRAIL names the programs
// that were tried.

namespace gov {

/// Counts, in GOV_SHIM_DEPTH, how often shims handed over to gov without a Go being run in between.
/// False when that cannot be anything but a loop.
[[nodiscard]] bool enter_shim(Environment& environment);

/// A Go is about to run, below which everything starts anew.
void leave_shim(Environment& environment);

/// This process is about to become a program called go that is not gov's and may be another
/// manager's shim. `folder` is the status of the folder that it lies in: all its programs are taken
/// for one manager's.
void add_to_trail(Environment& environment, const struct stat& folder);

/// Have the programs of this folder been tried in vain? Yes when this very process has been one of
/// them: shims replace themselves by exec, whereas what a Go starts is another process. Programs
/// that stay and start gov's shim as a child are known by their number: eight in a row.
[[nodiscard]] bool has_called_back(const Environment& environment, const struct stat& folder);

}  // namespace gov
