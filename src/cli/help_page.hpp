// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace gov {

/// What `gov` and `gov --help` print.
[[nodiscard]] std::string help_page();

}  // namespace gov
