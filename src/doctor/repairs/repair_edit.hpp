// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.hpp"
#include "doctor/finding.hpp"
#include "shell/file_edit.hpp"

namespace gov {

/// What the repair does to its file, as it is now. Errors: failure when the file no longer says
/// what the check has seen.
[[nodiscard]] Result<FileEdit> edit_for(const LineRepair& repair);
[[nodiscard]] Result<FileEdit> edit_for(const TextRepair& repair);

/// `text` with these lines replaced or taken out; line ends stay. A line that other repairs have
/// moved is found by its text, if no other line is like it. Pure.
[[nodiscard]] Result<std::string> with_line_changes(std::string_view text,
                                                    const std::vector<LineChange>& changes);

}  // namespace gov
