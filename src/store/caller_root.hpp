// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/environment.hpp"
#include "store/layout.hpp"

// A program that lies in a store belongs to that store, and so does the gov that it starts,
// wherever that gov lies and whatever HOME says. The store travels in a variable of that one
// process: gov removes it before it runs anything of the user's, so GOV_ROOT is still what the user
// made it.

namespace gov {

inline constexpr std::string_view kCallerRoot = "GOV_CALLER_ROOT";

/// For a gov that is about to be started: it works on the store of `layout`.
void pass_root_on(Environment& environment, const Layout& layout);

/// For everything else that is about to be started.
void drop_caller_root(Environment& environment);

/// True in a gov that a shim or a shell hook of a store has started.
[[nodiscard]] bool is_started_from_store(const Environment& environment);

}  // namespace gov
