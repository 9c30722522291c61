// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"

namespace gov {

/// The first line of the file VERSION of a GOROOT, without blanks around it: "go1.22.5", or what a
/// development tree has there. Later lines hold the time of the release. Absent if the file is
/// missing. Errors: failure or permission, for one that cannot be read.
[[nodiscard]] Result<std::optional<std::string>> read_version_file(const std::string& goroot);

}  // namespace gov
