// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/chosen_go.hpp"

namespace gov {

/// Says what to install when `command`, a go command line, is about to fail because go.mod asks for
/// a Go that gov lacks. `directory` is where the command does its work. The go command's own words
/// follow and name no remedy.
void hint_at_missing_switch(Session& session, const ChosenGo& go,
                            const std::optional<std::string>& directory,
                            const std::vector<std::string>& command);

/// True for a go command line whose need of a newer Go only the go command finds out, when it has
/// fetched a module: `go install example.com/x@v1` with a pinned Go whose GOTOOLCHAIN gov sets.
[[nodiscard]] bool may_need_hint_afterwards(const ChosenGo& go,
                                            const std::vector<std::string>& command);

/// Says what to install after such a command has failed for that reason.
void hint_at_missing_module_go(Session& session, const ChosenGo& go,
                               const std::vector<std::string>& command);

}  // namespace gov
