// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/clock.hpp"
#include "shell/setup_plan.hpp"

// Checks that new shells find gov's go by starting them: as a login shell, as an interactive shell,
// and with a command only.

namespace gov {

enum class SetupSeverity {
  note,     // a kind of shell that cannot be supported, or a missing convenience
  problem,  // new shells run another go, or none
};

struct SetupFinding {
  SetupSeverity severity;
  std::string text;  // one sentence, with file and line if known; printable
};

struct SetupExpectation {
  std::string shims;
  HookStyle hook;
};

/// Starts the shell a few times, without a terminal, and compares what it finds with `expected`.
/// Each start has ten seconds; after a timeout, no further one is tried. Empty if all is well or
/// the shell is not installed.
[[nodiscard]] std::vector<SetupFinding> check_setup(const SetupShell& shell,
                                                    const SetupExpectation& expected,
                                                    const Clock& clock);

}  // namespace gov
