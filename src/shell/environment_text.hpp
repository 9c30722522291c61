// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/environment_change.hpp"
#include "base/result.hpp"
#include "shell/dialect.hpp"

// Changes of the environment, written for whoever is to make them.

namespace gov {

/// As commands of a shell, one a line.
[[nodiscard]] std::string commands_text(Shell shell, const std::vector<EnvironmentChange>& changes);

/// As a dotenv file, which cannot unset a variable. Errors: usage for a value that such a file
/// cannot hold.
[[nodiscard]] Result<std::string> dotenv_text(const std::vector<EnvironmentChange>& changes);

/// Appends to the files that GITHUB_ENV and GITHUB_PATH name: later steps of a workflow get the
/// folder `bin` in front of PATH from one and the other variables from the other. Errors: usage
/// outside of a workflow, and for a newline in a value, which would add variables of its own.
[[nodiscard]] Result<void> write_github_files(const Environment& environment,
                                              const std::string& bin,
                                              const std::vector<EnvironmentChange>& changes);

}  // namespace gov
