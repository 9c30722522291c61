// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "commands/session.hpp"

namespace gov {

struct DefaultOptions {
  std::string request;  // "" shows the default
  bool unset = false;
};

/// gov default [REQUEST]: the Go for every place that chooses none.
[[nodiscard]] CommandResult run_default(Session& session, const DefaultOptions& options);

}  // namespace gov
