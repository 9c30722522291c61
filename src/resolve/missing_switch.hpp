// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "resolve/decision.hpp"
#include "store/layout.hpp"

namespace gov {

/// A guess that is cheap enough for every call of the shim: does the go.mod nearest to `directory`,
/// not above the pin that decided, ask for a Go that gov cannot offer? go.work, GOTOOLCHAIN and the
/// rest are not looked at; predict_switch() knows them. One open() where there is no go.mod.
[[nodiscard]] bool may_miss_toolchain(const Layout& layout, const Decision& decision,
                                      std::string_view directory);

}  // namespace gov
