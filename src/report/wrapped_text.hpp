// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gov {

/// Breaks lines at blanks so that none is wider than `width` columns, unless a single word is. The
/// first line begins at column `start`; the others are indented by `indent`. No newline at the end.
[[nodiscard]] std::string wrapped_text(std::string_view text, std::size_t start, std::size_t indent,
                                       std::size_t width);

}  // namespace gov
