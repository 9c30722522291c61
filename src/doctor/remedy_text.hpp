// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gov {

/// What to do about a finding, after "fix:", indented by `indent`, with a newline at its end. On
/// one line where it fits into `width` columns; else each step on its own, sentences wrapped,
/// commands and lines for a file unbroken, so that they can be copied.
[[nodiscard]] std::string remedy_text(std::string_view remedy, std::size_t indent,
                                      std::size_t width);

}  // namespace gov
