// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"
#include "resolve/decision.hpp"

namespace gov {

/// The error for a decision without a toolchain: what is missing, what requested it, and what to
/// do. Requires: the decision does not mean the system Go.
[[nodiscard]] Error not_installed(const Decision& decision);

}  // namespace gov
