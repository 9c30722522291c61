// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shell/startup_files.hpp"
#include "shell/startup_trace.hpp"

// Finds the line of a start-up file that puts a folder on PATH by searching the text: for fish,
// which cannot trace the lines it runs.

namespace gov {

/// The files that a new shell of the user reads after gov's lines, in reading order.
[[nodiscard]] std::vector<std::string> files_that_may_set_path(Shell shell,
                                                               const StartupFolders& folders);

/// The last line, other than comments, that contains the folder, spelled out or with ~ or $HOME.
/// Absent when there is none. Reads the files.
[[nodiscard]] std::optional<FileLine> last_mention(const std::string& folder,
                                                   const std::string& home,
                                                   const std::vector<std::string>& files);

}  // namespace gov
