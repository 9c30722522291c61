// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace gov {

/// A path or an environment value for printing: terminal control characters are escaped, and text
/// longer than a path can be is cut.
[[nodiscard]] std::string shown_path(std::string_view path);

}  // namespace gov
