// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "resolve/decision.hpp"
#include "resolve/switch_prediction.hpp"
#include "store/layout.hpp"

// Detects that go.mod requires a newer Go than the running one and that gov has not installed it.
// The go command's own message names no remedy.

namespace gov {

/// A guess that is cheap enough for every call of the shim: does the go.work or go.mod of
/// `directory` require a Go that is newer than the pinned one and not installed? Ignores go/env and
/// GOTOOLCHAIN, which predict_switch() considers.
[[nodiscard]] bool may_miss_toolchain(const Environment& environment, const Layout& layout,
                                      const Decision& decision, std::string_view directory);

/// One printable line: says that `who` (a line of a file, such as "/p/go.mod:3") asks for a release
/// that gov could install, and what to run.
[[nodiscard]] std::string missing_release_advice(std::string_view who, const Version& release);

/// The message to print before the go command fails for lack of a Go that gov could install: what
/// requires which, and what to run, on one printable line. Absent if it will not fail for that
/// reason.
[[nodiscard]] std::optional<std::string> missing_switch_advice(const SwitchPrediction& prediction);

/// The message to print after `go install example.com/x@v1` or the like has failed (`arguments` are
/// the words after "go") because the fetched module's go.mod requires a newer Go than the one that
/// ran, and gov has not installed it. `child` is the environment it ran in. Absent if it failed for
/// another reason.
[[nodiscard]] std::optional<std::string> missing_module_advice(
    std::span<const std::string> arguments, const Environment& child, const Layout& layout,
    const Toolchain& ran);

}  // namespace gov
