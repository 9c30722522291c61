// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/environment.hpp"
#include "commands/machine.hpp"

namespace gov {

/// gov, but for the machine that it runs on: understands the words (the first is gov's own name),
/// does what they say, and tells what came of it. Returns the exit code.
[[nodiscard]] int run_program(std::vector<std::string> arguments, const Environment& environment,
                              const Machine& machine);

}  // namespace gov
