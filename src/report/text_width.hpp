// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// The width of text on a terminal, counted in code points: correct for the names gov shows, too
// small for wide East Asian characters and too large for combining ones.

namespace gov {

/// The number of columns that printable UTF-8 text occupies.
[[nodiscard]] std::size_t text_width(std::string_view text);

/// The longest prefix of `text` that fits into `columns`.
[[nodiscard]] std::string_view first_columns(std::string_view text, std::size_t columns);

/// `text` padded with blanks after or before it to `columns`; longer text is returned unchanged.
[[nodiscard]] std::string padded_right(std::string_view text, std::size_t columns);
[[nodiscard]] std::string padded_left(std::string_view text, std::size_t columns);

}  // namespace gov
