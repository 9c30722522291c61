// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "doctor/facts/facts.hpp"
#include "doctor/finding.hpp"

namespace gov {

/// A finding for each Go of the machine that one of the obstacles of golang/compatibility stops, by
/// its name ("macos-too-old"). A refusal is an error for the Go that runs, and a warning for any
/// other; a warning is a note for any other. Pure.
[[nodiscard]] std::vector<Finding> findings_for_obstacle(const Facts& facts, std::string_view name);

}  // namespace gov
