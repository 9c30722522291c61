// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/chosen_go.hpp"

namespace gov {

/// Says what to install when `command`, a go command line, is about to fail because go.mod requires
/// a Go that is not installed. `directory` is where the command works. The go command's own
/// message, which follows, names no remedy.
void hint_at_missing_switch(Session& session, const ChosenGo& go,
                            const std::optional<std::string>& directory,
                            const std::vector<std::string>& command);

/// True for a go command line that may turn out to need a newer Go only after the go command has
/// fetched a module: `go install example.com/x@v1` with a pinned Go whose GOTOOLCHAIN gov sets.
[[nodiscard]] bool may_need_hint_afterwards(const ChosenGo& go,
                                            const std::vector<std::string>& command);

/// Says what to install after such a command has failed for that reason.
void hint_at_missing_module_go(Session& session, const ChosenGo& go,
                               const std::vector<std::string>& command);

}  // namespace gov
