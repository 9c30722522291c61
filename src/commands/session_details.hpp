// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "commands/session.hpp"

namespace gov {

/// What --verbose says before a command begins: the store and the other stores, the settings file
/// and whether it is there, and where each setting that is no default came from. Touches the disk.
[[nodiscard]] std::vector<std::string> session_details(const Session& session);

}  // namespace gov
