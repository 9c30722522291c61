// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "golang/executable.hpp"

namespace gov {

/// The programs in a file, by its header: one, or several in a universal file. Empty for a file
/// that cannot be read or is no program.
[[nodiscard]] std::vector<ExecutableImage> images_in(const std::string& file);

}  // namespace gov
