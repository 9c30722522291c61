// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.hpp"
#include "store/layout.hpp"

namespace gov {

/// Refuses a store that belongs to somebody else, for everything but running what is in it, and a
/// root that is to be made as root in another user's home. Errors: permission.
[[nodiscard]] Result<void> check_store_owner(const Layout& layout);

/// Makes the store's directories where they are missing and checks that it is private to its owner:
/// a root that others may write to, or that belongs to somebody else, is refused, because what gov
/// runs from it could be replaced, and so is one below a directory in which others could replace
/// it. Running as root in another user's home is refused too: it would leave files there that the
/// user cannot change. Errors: permission.
[[nodiscard]] Result<void> prepare_store(const Layout& layout);

/// Can a Go be installed into this store, and run there? Asked before anything is fetched.
/// Requires: prepare_store(). Errors: permission for a file system that is mounted noexec; failure
/// where versions/ and staging/ lie on different file systems.
[[nodiscard]] Result<void> check_place_for_toolchains(const Layout& layout);

}  // namespace gov
