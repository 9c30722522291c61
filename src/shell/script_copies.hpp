// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.hpp"

namespace gov {

/// Where an installation of gov keeps what start-up files read.
struct ScriptFolders {
  std::string hooks;        // env.sh, env.fish, and for each shell gov.SHELL and path-hook.SHELL
  std::string completions;  // gov.bash, gov.zsh, gov.fish
};

/// What the copies have to know.
struct ScriptPlaces {
  std::string root;
  std::string scripts;   // the folder of the store that gets the copies
  std::string programs;  // the folder with gov itself
  std::string home;      // "" where there is none
};

/// Copies the scripts of every shell into the store, where their path does not change when gov is
/// updated. A hook and the completion of its shell become one file, so that a start-up file has one
/// line for both. Files that are there already and say the same are not touched. Errors: usage for
/// a path with a control character, which a line of a script cannot hold.
[[nodiscard]] Result<void> copy_scripts(const ScriptFolders& from, const ScriptPlaces& places);

}  // namespace gov
