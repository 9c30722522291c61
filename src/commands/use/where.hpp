// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "commands/session.hpp"

namespace gov {

struct WhereOptions {
  std::string request;  // "" for what is in force here
};

/// gov where [REQUEST]: the GOROOT of an installed version.
[[nodiscard]] CommandResult run_where(Session& session, const WhereOptions& options);

}  // namespace gov
