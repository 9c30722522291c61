// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/environment.hpp"
#include "cli/full_commands.hpp"
#include "commands/machine.hpp"
#include "golang/trust_anchors.hpp"

namespace gov {

/// gov's main function, independent of the real machine: parses the words (the first is gov's own
/// name), runs the command and reports the outcome. Returns the exit code. Commands that need
/// gov-full are run by `full`; if that is empty, the process is replaced with gov-full. `anchors`
/// replace gov-full's built-in trust anchors, for tests.
[[nodiscard]] int run_program(const std::vector<std::string>& arguments,
                              const Environment& environment, const Machine& machine,
                              std::span<const FullCommand> full,
                              const std::optional<TrustAnchors>& anchors = std::nullopt);

}  // namespace gov
