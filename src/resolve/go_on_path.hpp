// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/environment.hpp"
#include "store/toolchains.hpp"

// Which go a PATH leads to, as gov arranges it. What a PATH leads to as it stands: path_order.hpp.

namespace gov {

/// Puts the programs in `bin` in front of PATH, once.
void put_first_on_path(Environment& environment, const std::string& bin);

/// Likewise, and other toolchains leave PATH, so that switching many times leaves one of them.
void put_alone_on_path(Environment& environment, const std::string& bin, const Stores& stores);

}  // namespace gov
