// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "commands/session.hpp"

namespace gov {

/// What --verbose prints before a command starts: the stores, the settings file and whether it
/// exists, and the origin of each setting that is not a default. Touches the disk.
[[nodiscard]] std::vector<std::string> session_details(const Session& session);

}  // namespace gov
