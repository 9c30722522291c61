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

/// gov, but for the machine that it runs on: understands the words (the first is gov's own name),
/// does what they say, and tells what came of it. Returns the exit code. Commands that need
/// gov-full are run by `full`; where that is empty, the process becomes gov-full. `anchors` replace
/// what gov-full believes without proof, for tests.
[[nodiscard]] int run_program(const std::vector<std::string>& arguments,
                              const Environment& environment, const Machine& machine,
                              std::span<const FullCommand> full,
                              const std::optional<TrustAnchors>& anchors = std::nullopt);

}  // namespace gov
