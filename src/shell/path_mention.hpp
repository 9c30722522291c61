// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shell/startup_files.hpp"
#include "shell/startup_trace.hpp"

// Finding, by reading, the line of a start-up file that puts a folder on PATH: for fish, which does
// not tell what it runs.

namespace gov {

/// The files that a new shell of the user's reads after gov's lines, in its order.
[[nodiscard]] std::vector<std::string> files_that_may_set_path(Shell shell,
                                                               const StartupFolders& folders);

/// The last line, outside of comments, that names the folder: as it is, or with ~ or $HOME. Absent
/// when none does. Reads the files.
[[nodiscard]] std::optional<FileLine> last_mention(const std::string& folder,
                                                   const std::string& home,
                                                   const std::vector<std::string>& files);

}  // namespace gov
