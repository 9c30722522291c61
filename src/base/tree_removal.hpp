// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/result.hpp"

namespace gov {

/// Called for each deleted file with its size in bytes.
using OnDeleted = std::function<void(std::uint64_t bytes)>;

/// Deletes a tree, or a single file or link. Links are deleted, never followed; directories without
/// write permission (module caches have them) get it first. A missing tree is fine. Works below
/// directory handles, so a concurrently swapped path component cannot lead outside the tree.
///
/// What cannot be deleted does not save the rest: everything else is deleted, and the error names
/// the first such entry and says how many more there are. Errors: permission, failure; failure for
/// a path that does not end in a name ("/", "a/", "a/..").
[[nodiscard]] Result<void> remove_tree(const std::string& path, const OnDeleted& on_deleted = {});

}  // namespace gov
