// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gov {

/// The directories of the `use` lines of a go.work, as they are written: relative to the file's own
/// directory, or absolute. Both forms are read, one directory after `use` and a block of them, each
/// plain or quoted (go.dev/ref/mod#workspaces). What cannot be understood is passed by: complaining
/// about a go.work is the go command's business. Untrusted; at most 1,000.
[[nodiscard]] std::vector<std::string> used_directories(std::string_view go_work);

}  // namespace gov
