// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/environment_change.hpp"
#include "base/result.hpp"
#include "shell/dialect.hpp"

// Formats environment changes for the program that is to make them.

namespace gov {

/// As shell commands, one per line.
[[nodiscard]] std::string commands_text(Shell shell, const std::vector<EnvironmentChange>& changes);

/// As a dotenv file, which cannot unset a variable. Errors: usage for a value that the format
/// cannot represent.
[[nodiscard]] Result<std::string> dotenv_text(const std::vector<EnvironmentChange>& changes);

/// Appends to the files that GITHUB_ENV and GITHUB_PATH name, so that later steps of a workflow
/// have the folder `bin` first on PATH, and the other variables. Errors: usage outside of a
/// workflow, and for a newline in a value, which could define further variables.
[[nodiscard]] Result<void> write_github_files(const Environment& environment,
                                              const std::string& bin,
                                              const std::vector<EnvironmentChange>& changes);

}  // namespace gov
