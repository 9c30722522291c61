// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/environment.hpp"
#include "base/result.hpp"

// gov's functions for direnv, as one file in the folder whose files direnv reads. The folder is
// shared, so a file of that name that is not gov's is neither replaced nor removed.

namespace gov {

/// The functions `use go` and `use gov`, from the folder with gov's shell scripts.
[[nodiscard]] Result<std::string> read_direnv_script(const std::string& shell_scripts);

/// Where the file belongs: direnv reads every *.sh below lib/ of $DIRENV_CONFIG, else of its folder
/// among the user's configuration (direnv(1)). Errors: usage without HOME.
[[nodiscard]] Result<std::string> direnv_library_file(const Environment& environment);

/// Writes the script there, with missing folders. Errors: failure for a file that is not gov's.
[[nodiscard]] Result<void> write_direnv_library(const std::string& file, const std::string& script);

/// Success also when there is no such file. Errors likewise.
[[nodiscard]] Result<void> remove_direnv_library(const std::string& file);

}  // namespace gov
