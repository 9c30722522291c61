// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/environment.hpp"
#include "base/result.hpp"
#include "shell/dialect.hpp"

namespace gov {

/// Where a start-up file puts the shims.
enum class ShimsPlace {
  in_front,  // a profile: the system's, read before it, may have moved them behind its own folders
  where_missing,  // an rc file: the order it inherits is somebody's decision
};

struct StartupFile {
  std::string path;
  ShimsPlace shims;
  bool has_hook;  // interactive shells read it
};

/// The files of a shell that setup edits. bash reads only the first of .bash_profile, .bash_login
/// and .profile, so that one is taken, or .profile made; zsh's lie in ZDOTDIR; fish has a folder
/// for snippets, where one file is all ours. Looks which files exist. Errors: usage without HOME.
[[nodiscard]] Result<std::vector<StartupFile>> startup_files(Shell shell,
                                                             const Environment& environment);

}  // namespace gov
