// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "commands/session.hpp"

namespace gov {

struct InstallOptions {
  std::vector<std::string>
      requests;        // versions or local archives; none: what this directory asks for
  std::string from;    // a local archive for the one request
  std::string expect;  // "sha256:<64 hex digits>" for a file that no index knows
};

/// gov install [REQUEST...]: several are installed side by side. A version that is there already
/// counts as success.
[[nodiscard]] CommandResult run_install(Session& session, const InstallOptions& options);

}  // namespace gov
