// SPDX-License-Identifier: MIT
#include "report/table.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "report/ansi_style.hpp"
#include "report/text_width.hpp"
#include "report/wrapped_text.hpp"

namespace gov {
namespace {

constexpr std::size_t kColumnGap = 2;

TableRow shown_cells(const TableRow& row, const Look& look) {
  constexpr std::size_t kLongestPath = 4096;
  TableRow cells;
  cells.reserve(row.size());
  for (const std::string& cell : row)
    cells.push_back(printable(with_tilde(cell, look.home), kLongestPath));
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

/// Puts the cells of one row side by side, and below each other where the terminal is too narrow.
class Line {
 public:
  explicit Line(const Look& look) : look_(look) {}

  /// `start` is where the cell's column begins.
  void add(const std::string& cell, std::size_t start) {
    constexpr std::size_t kNarrowestCell = 20;
    constexpr std::size_t kIndent = 4;
    if (cell.empty()) return;
    if (is_broken_) start = column_ + kColumnGap;
    const bool fits = !look_.columns || start + text_width(cell) <= *look_.columns;
    if (fits || column_ == 0) return put(cell, start, start);
    const std::string beside = wrapped_text(cell, start, start, *look_.columns);
    const bool has_room =
        start + kNarrowestCell <= *look_.columns && widest_line(beside, start) <= *look_.columns;
    if (has_room) return put(beside, start, start);
    text_ += "\n";
    column_ = 0;
    is_broken_ = true;
    put(wrapped_text(cell, kIndent, kIndent, *look_.columns), kIndent, kIndent);
  }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  static std::size_t widest_line(const std::string& lines, std::size_t start) {
    std::size_t widest = 0;
    for (const std::string_view line : split(lines, '\n'))
      widest = std::max(widest, text_width(line) + (line.data() == lines.data() ? start : 0));
    return widest;
  }

  void put(const std::string& lines, std::size_t start, std::size_t indent) {
    text_.append(start - column_, ' ');
    text_ += lines;
    const std::size_t newline = lines.rfind('\n');
    column_ = newline == std::string::npos ? start + text_width(lines)
                                           : text_width(lines.substr(newline + 1));
    is_broken_ = is_broken_ || (newline != std::string::npos && column_ > indent);
  }

  const Look& look_;
  std::string text_;
  std::size_t column_ = 0;
  bool is_broken_ = false;  // the cells are no longer in their columns
};

std::string line_of(const TableRow& row, const std::vector<std::size_t>& widths, const Look& look) {
  Line line(look);
  std::size_t start = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    line.add(row[i], start);
    start += widths[i] + kColumnGap;
  }
  std::string text = line.take();
  text.erase(text.find_last_not_of(' ') + 1);  // npos + 1 is 0
  return text;
}

std::string_view color_of(Emphasis emphasis) {
  switch (emphasis) {
    case Emphasis::none:
      return "";
    case Emphasis::strong:
      return ansi::kBold;
    case Emphasis::faint:
      return ansi::kFaint;
    case Emphasis::alarming:
      return ansi::kBoldRed;
  }
  return "";
}

}  // namespace

std::string table_text(const TableRow& header, const std::vector<TableRow>& rows, const Look& look,
                       const std::vector<Emphasis>& emphasis) {
  std::vector<TableRow> shown;
  if (!header.empty()) shown.push_back(shown_cells(header, look));
  for (const TableRow& row : rows) shown.push_back(shown_cells(row, look));
  const std::vector<std::size_t> widths = column_widths(shown);
  const std::size_t first = header.empty() ? 0 : 1;
  std::string text;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const std::string line = line_of(shown[i], widths, look);
    const bool has_emphasis = look.has_color && i >= first && i - first < emphasis.size();
    const std::string_view color = has_emphasis ? color_of(emphasis[i - first]) : "";
    text += color.empty() ? concat(line, "\n") : concat(color, line, ansi::kPlain, "\n");
  }
  return text;
}

}  // namespace gov
