// SPDX-License-Identifier: MIT
#pragma once

#include "base/file_lock.hpp"
#include "base/result.hpp"
#include "store/layout.hpp"

namespace gov {

/// Two that repair or undo at once would not know of each other's changes. Deletes what a killed
/// one left half written: in the journal, beside the files that it has noted, and of their backups.
/// Errors: busy; permission for a store that is somebody else's or that others can write to.
[[nodiscard]] Result<FileLock> lock_repairs(const Layout& layout);

}  // namespace gov
