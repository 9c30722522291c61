// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.hpp"

namespace gov {

/// The folders of an installation that contain the scripts for start-up files.
struct ScriptFolders {
  std::string hooks;        // env.sh, env.fish, and for each shell gov.SHELL and path-hook.SHELL
  std::string completions;  // gov.bash, gov.zsh, gov.fish
};

/// The paths that are filled into the copies.
struct ScriptPlaces {
  std::string root;
  std::string scripts;   // the store's folder for the copies
  std::string programs;  // the folder that contains gov itself
  std::string home;      // "" when there is none
};

/// Copies the scripts of every shell into the store, where their path does not change when gov is
/// updated. A hook and its shell's completion become one file, so that a start-up file needs one
/// line for both. Files that are up to date are not touched. Errors: usage for a path with a
/// control character, which a script line cannot contain.
[[nodiscard]] Result<void> copy_scripts(const ScriptFolders& from, const ScriptPlaces& places);

}  // namespace gov
