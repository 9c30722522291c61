// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "doctor/facts/facts.hpp"

namespace gov {

/// The files that a repair may change and that came with a project. A file directly in the home
/// directory is the user's own.
[[nodiscard]] std::vector<std::string> project_files(const Facts& facts);

/// Refuses one of these files that is a link, or lies in a hidden folder (.vscode, .idea) that is
/// one: a repository could lead it to any file of the user's. Errors: failure.
[[nodiscard]] Result<void> check_project_link(const std::string& file,
                                              const std::vector<std::string>& project_files);

}  // namespace gov
