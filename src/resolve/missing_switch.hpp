// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "resolve/decision.hpp"
#include "resolve/switch_prediction.hpp"
#include "store/layout.hpp"

// go.mod asks for a newer Go than the one that runs, and gov has not installed it. The go command's
// own words name no remedy.

namespace gov {

/// A guess that is cheap enough for every call of the shim: does the go.work or go.mod of
/// `directory` ask for a Go newer than the pinned one that gov cannot offer? What stands in go/env
/// and GOTOOLCHAIN is not looked at; predict_switch() knows it.
[[nodiscard]] bool may_miss_toolchain(const Environment& environment, const Layout& layout,
                                      const Decision& decision, std::string_view directory);

/// One printable line: `who` (a line of a file, such as "/p/go.mod:3") asks for a release that gov
/// could install, and what to run.
[[nodiscard]] std::string missing_release_advice(std::string_view who, const Version& release);

/// What to say before the go command gives up for want of a Go that gov could install: who asks for
/// which, and what to run, on one printable line. Absent when it will not give up for that.
[[nodiscard]] std::optional<std::string> missing_switch_advice(const SwitchPrediction& prediction);

/// What to say after `go install example.com/x@v1` and the like have failed (`arguments` are the
/// words after "go"): the module, by the go.mod that was fetched, asks for a newer Go than the one
/// that ran, and gov has not installed it. `child` is the environment it ran in. Absent otherwise.
[[nodiscard]] std::optional<std::string> missing_module_advice(
    std::span<const std::string> arguments, const Environment& child, const Layout& layout,
    const Toolchain& ran);

}  // namespace gov
