// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli/version_candidates.hpp"
#include "commands/command.hpp"

// Completion for all shells, from the rows of the commands and from local data only: nothing is
// fetched, and a broken store yields fewer candidates, not an error.

namespace gov {

/// gov complete WORD...: prints the candidates, one per line, each followed by a tab and its help.
/// Hidden: only the completion scripts run it.
extern const Command kCompleteCommand;

/// Candidates for the last of `typed` (the words after "gov", the last possibly empty), in display
/// order. The word ":files" stands for file names, ":commands" for whatever the shell completes as
/// a command.
[[nodiscard]] Candidates candidates_for(const Session& session,
                                        const std::vector<std::string>& typed);

}  // namespace gov
