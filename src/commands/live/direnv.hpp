// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"

namespace gov {

struct DirenvOptions {
  bool install = false;
  bool remove = false;
};

/// gov direnv: prints the functions `use go` and `use gov` for direnv; --install puts them into
/// direnv's lib folder, --remove takes them out again.
[[nodiscard]] CommandResult run_direnv(Session& session, const DirenvOptions& options);

}  // namespace gov
