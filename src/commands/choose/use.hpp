// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "commands/session.hpp"

namespace gov {

struct UseOptions {
  std::string request;
  bool make_default = false;  // instead of pinning the directory
};

/// gov use REQUEST: installs the version unless an installed one fits, then pins it here like gov
/// local, or makes it the default.
[[nodiscard]] CommandResult run_use(Session& session, const UseOptions& options);

}  // namespace gov
