// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "base/tree_removal.hpp"
#include "store/layout.hpp"
#include "store/toolchains.hpp"

// Taking an installed toolchain away. Which one is meant, and whether it may go: removal_plan.hpp.

namespace gov {

/// A toolchain that is gone.
struct Removed {
  Toolchain toolchain;
  bool was_gone_already = false;       // another gov removed it while this one waited for its lock
  std::optional<std::string> trash{};  // its tree, in staging, still to be deleted
  std::optional<Error> leftovers{};    // what could not be deleted
};

/// Removes a toolchain with its record and its manifest by one rename, which needs no space; its
/// files are deleted later, by delete_trash(). Where the tree cannot be renamed (a directory of a
/// lower layer of overlayfs, a disk that is full to the last entry) it is deleted in place, with
/// its programs first, so that nobody runs half a Go. An error means that it is still there and
/// whole. Requires: prepare_store(). The shims are the caller's to refresh.
/// Errors: busy when another gov works on it for ten seconds, permission, failure.
[[nodiscard]] Result<Removed> remove_toolchain(const Layout& layout, const Toolchain& toolchain,
                                               const Clock& clock);

/// Deletes the files of a removed toolchain. What cannot be deleted is noted in `leftovers`.
void delete_trash(Removed& removed, const OnDeleted& on_deleted);

}  // namespace gov
