// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/environment.hpp"

namespace gov {

enum class Glyphs { ascii, blocks };

/// Block characters if the locale variables (LC_ALL, else LC_CTYPE, else LANG) say UTF-8.
[[nodiscard]] Glyphs glyphs_for(const Environment& environment);

/// 0 to 100, rounded down, so that 100 means done; `total` 0 is done.
[[nodiscard]] unsigned percent_of(std::uint64_t received, std::uint64_t total);

/// A framed bar that takes exactly `columns`, eighths of a column in blocks; empty below 3 columns.
[[nodiscard]] std::string progress_bar(std::uint64_t received, std::uint64_t total,
                                       std::size_t columns, Glyphs glyphs);

}  // namespace gov
