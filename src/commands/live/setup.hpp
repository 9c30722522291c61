// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "commands/session.hpp"

namespace gov {

struct SetupOptions {
  std::vector<std::string> shells;  // none: the user's login shell
  bool undo = false;
  bool dry_run = false;
  bool shims_only = false;  // without the hook
};

/// gov setup: puts one marked block into the start-up files of a shell, shows what changes, and
/// keeps a backup of each file it touches the first time. A second run changes nothing; --undo
/// takes the block out again and leaves every other byte as it was.
[[nodiscard]] CommandResult run_setup(Session& session, const SetupOptions& options);

}  // namespace gov
