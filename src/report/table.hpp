// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "report/look.hpp"

namespace gov {

using TableRow = std::vector<std::string>;

/// Colour for a row. It only repeats what the row says in words.
enum class Emphasis { none, strong, faint, alarming };

/// Left-aligned columns, two blanks apart, without trailing blanks. Cells may be untrusted; they
/// are made printable(). Rows may have fewer cells than others; an empty header is left out. A cell
/// that is too wide for the terminal is wrapped within its column if there is room, else on a line
/// of its own. `emphasis` may be shorter than `rows`.
[[nodiscard]] std::string table_text(const TableRow& header, const std::vector<TableRow>& rows,
                                     const Look& look = {},
                                     const std::vector<Emphasis>& emphasis = {});

}  // namespace gov
