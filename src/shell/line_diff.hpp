// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace gov {

/// A line that is in one of two texts only.
struct DiffLine {
  bool is_added = false;  // else removed
  std::string_view text{};
};

/// What turns `before` into `after`, in the order of the lines: where lines are replaced, the
/// removed ones come first. The lines have no newlines; views into the texts. The fewest lines that
/// will do, except where the changed parts are so long that looking for them would take a second:
/// then everything from the first change to the last. Pure.
[[nodiscard]] std::vector<DiffLine> line_diff(std::string_view before, std::string_view after);

}  // namespace gov
