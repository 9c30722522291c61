// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.hpp"

namespace gov {

/// Where an installation of gov keeps what start-up files read.
struct ScriptFolders {
  std::string hooks;        // gov.bash, gov.zsh, gov.fish
  std::string completions;  // under the same names
};

/// Copies the scripts of every shell to `target`, a folder of the store, where their path does not
/// change when gov is updated. Files that are there already and say the same are not touched.
[[nodiscard]] Result<void> copy_scripts(const ScriptFolders& from, const std::string& target);

}  // namespace gov
