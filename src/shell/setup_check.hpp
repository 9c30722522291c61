// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/clock.hpp"
#include "shell/setup_plan.hpp"

// Whether new shells find gov's go, found out by starting them: as login shell, as interactive
// shell, and with a command only.

namespace gov {

enum class SetupSeverity {
  note,     // a kind of shell that cannot be served, or a comfort that is missing
  problem,  // new shells run another go, or none
};

struct SetupFinding {
  SetupSeverity severity;
  std::string text;  // one sentence with file and line, as far as they are known; printable
};

struct SetupExpectation {
  std::string shims;
  HookStyle hook;
};

/// Starts the shell a few times, without a terminal, and compares what it finds with what is
/// expected. Each start takes at most ten seconds; one that takes as long is the last. Empty: all
/// is well, or the shell is not installed.
[[nodiscard]] std::vector<SetupFinding> check_setup(const SetupShell& shell,
                                                    const SetupExpectation& expected,
                                                    const Clock& clock);

}  // namespace gov
