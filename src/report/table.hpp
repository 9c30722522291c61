// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace gov {

using TableRow = std::vector<std::string>;

/// Columns aligned to the left, two blanks apart, no blanks at line ends. Cells are untrusted: they
/// are made printable(). Rows may have fewer cells than others; an empty header is left out.
[[nodiscard]] std::string table_text(const TableRow& header, const std::vector<TableRow>& rows);

}  // namespace gov
