// SPDX-License-Identifier: MIT
#include "doctor/repairs/repair_edit.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace gov {
namespace {

/// A line with its end.
std::vector<std::string> whole_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

std::string_view content_of(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// The index of the line that is meant; absent when it cannot be told.
std::optional<std::size_t> find_line(const std::vector<std::string>& lines,
                                     const LineChange& change) {
  const auto is_it = [&](const std::string& line) { return content_of(line) == change.before; };
  if (change.line >= 1 && change.line <= lines.size() && is_it(lines[change.line - 1]))
    return change.line - 1;
  if (std::count_if(lines.begin(), lines.end(), is_it) != 1) return std::nullopt;
  return static_cast<std::size_t>(std::find_if(lines.begin(), lines.end(), is_it) - lines.begin());
}

}  // namespace

Result<std::string> with_line_changes(std::string_view text,
                                      const std::vector<LineChange>& changes) {
  std::vector<std::string> lines = whole_lines(text);
  std::vector<std::size_t> removed;
  for (const LineChange& change : changes) {
    const auto index = find_line(lines, change);
    if (!index)
      return fail(ErrorKind::failure, concat("line ", std::to_string(change.line), " is no longer ",
                                             in_quotes(change.before)));
    std::string& line = lines[*index];
    if (change.after) {
      line.replace(0, content_of(line).size(), *change.after);
    } else {
      removed.push_back(*index);
    }
  }
  std::string result;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (std::find(removed.begin(), removed.end(), i) == removed.end()) result += lines[i];
  }
  return result;
}

Result<FileEdit> edit_for(const LineRepair& repair) {
  return plan_edit(repair.file,
                   [&](std::string_view text) { return with_line_changes(text, repair.changes); });
}

Result<FileEdit> edit_for(const TextRepair& repair) {
  return plan_edit(repair.file, [&](std::string_view text) -> Result<std::string> {
    if (text == repair.before) return repair.after;
    return fail(ErrorKind::failure, "the file was changed since it was looked at");
  });
}

}  // namespace gov
