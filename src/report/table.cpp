// SPDX-License-Identifier: MIT
#include "report/table.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "report/text_width.hpp"

namespace gov {
namespace {

TableRow printable_cells(const TableRow& row) {
  TableRow cells;
  cells.reserve(row.size());
  for (const std::string& cell : row) cells.push_back(printable(cell));
  return cells;
}

std::vector<std::size_t> column_widths(const std::vector<TableRow>& rows) {
  std::vector<std::size_t> widths;
  for (const TableRow& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], text_width(row[i]));
  }
  return widths;
}

std::string line_of(const TableRow& row, const std::vector<std::size_t>& widths) {
  constexpr std::string_view kGap = "  ";
  std::string line;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) line += kGap;
    line += padded_right(row[i], widths[i]);
  }
  line.erase(line.find_last_not_of(' ') + 1);  // npos + 1 is 0
  return line;
}

}  // namespace

std::string table_text(const TableRow& header, const std::vector<TableRow>& rows) {
  std::vector<TableRow> shown;
  if (!header.empty()) shown.push_back(printable_cells(header));
  for (const TableRow& row : rows) shown.push_back(printable_cells(row));
  const std::vector<std::size_t> widths = column_widths(shown);
  std::string text;
  for (const TableRow& row : shown) {
    text += line_of(row, widths);
    text += '\n';
  }
  return text;
}

}  // namespace gov
