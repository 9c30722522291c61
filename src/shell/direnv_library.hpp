// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/environment.hpp"
#include "base/result.hpp"

// Installs gov's functions for direnv as one file in the folder that direnv reads. The folder is
// shared, so a file of that name that gov did not write is neither replaced nor removed.

namespace gov {

/// The functions `use go` and `use gov`, read from the folder of gov's shell scripts.
[[nodiscard]] Result<std::string> read_direnv_script(const std::string& shell_scripts);

/// The path of that file: direnv reads lib/*.sh in $DIRENV_CONFIG, or else in its folder of the
/// user's configuration (direnv(1)). Errors: usage without HOME.
[[nodiscard]] Result<std::string> direnv_library_file(const Environment& environment);

/// Writes the script to `file` and creates missing folders. Errors: failure for a file that gov did
/// not write.
[[nodiscard]] Result<void> write_direnv_library(const std::string& file, const std::string& script);

/// Succeeds also when there is no such file. Same errors.
[[nodiscard]] Result<void> remove_direnv_library(const std::string& file);

}  // namespace gov
