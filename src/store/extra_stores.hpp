// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "store/layout.hpp"
#include "store/toolchains.hpp"

namespace gov {

/// The stores to search: the user's own, and behind it those of `roots` that can be used. One that
/// does not exist is fine, as a shared disk may be mounted later. Others are left out, and
/// `problems` gets a sentence about each: it cannot be read, people other than its owner may
/// write to it or replace it, or its owner is neither root nor this user nor the owner of the
/// user's own store.
[[nodiscard]] Stores stores_to_search(const Layout& own, const std::vector<std::string>& roots,
                                      std::vector<std::string>& problems);

}  // namespace gov
