// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "report/look.hpp"

namespace gov {

using TableRow = std::vector<std::string>;

/// Colour for a row. It repeats what the row says in words.
enum class Emphasis { none, strong, faint, alarming };

/// Columns aligned to the left, two blanks apart, no blanks at line ends. Cells are untrusted: they
/// are made printable(). Rows may have fewer cells than others; an empty header is left out. What
/// does not fit the terminal is wrapped, in its column where there is room and else on a line of
/// its own. `emphasis` may be shorter than `rows`.
[[nodiscard]] std::string table_text(const TableRow& header, const std::vector<TableRow>& rows,
                                     const Look& look = {},
                                     const std::vector<Emphasis>& emphasis = {});

}  // namespace gov
