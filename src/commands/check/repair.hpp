// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "commands/session.hpp"

namespace gov {

struct RepairOptions {
  std::string request;  // "" for what is in force here
};

/// gov repair [REQUEST]: makes an installed version what it was when it was installed.
[[nodiscard]] CommandResult run_repair(Session& session, const RepairOptions& options);

}  // namespace gov
