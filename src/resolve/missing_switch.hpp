// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "resolve/decision.hpp"
#include "resolve/switch_prediction.hpp"
#include "store/layout.hpp"

// go.mod asks for a newer Go than the one that runs, and gov has not installed it. The go command's
// own words name no remedy.

namespace gov {

/// A guess that is cheap enough for every call of the shim: does the go.mod nearest to `directory`,
/// not above the pin that decided, ask for a Go that gov cannot offer? go.work, GOTOOLCHAIN and the
/// rest are not looked at; predict_switch() knows them. One open() where there is no go.mod.
[[nodiscard]] bool may_miss_toolchain(const Layout& layout, const Decision& decision,
                                      std::string_view directory);

/// What to say before the go command gives up for want of a Go that gov could install: who asks for
/// which, and what to run, on one printable line. Absent when it will not give up for that.
[[nodiscard]] std::optional<std::string> missing_switch_advice(const SwitchPrediction& prediction);

}  // namespace gov
