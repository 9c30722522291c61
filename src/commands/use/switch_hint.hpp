// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "commands/chosen_go.hpp"

namespace gov {

/// Says what to install when `command`, a go command line, is about to fail because go.mod asks for
/// a Go that gov lacks. The go command's own words follow and name no remedy.
void hint_at_missing_switch(Session& session, const ChosenGo& go,
                            const std::vector<std::string>& command);

}  // namespace gov
