// SPDX-License-Identifier: MIT
#include "doctor/repairs/repair_edit.hpp"

#include <doctest/doctest.h>

TEST_CASE("repair: lines are changed where they stand, and found where they have moved to") {
  using Changes = std::vector<gov::LineChange>;
  const auto changed = [](std::string_view text, const Changes& changes) {
    const auto result = gov::with_line_changes(text, changes);
    return result ? *result : "error: " + result.error().what;
  };
  CHECK(changed("a\nb\nc", Changes{{2, "b", std::nullopt}}) == "a\nc");
  CHECK(changed("a\r\nb\r\n", Changes{{1, "a", "x"}}) == "x\r\nb\r\n");
  CHECK(changed("new\na\nb\n", Changes{{1, "a", std::nullopt}, {2, "b", std::nullopt}}) == "new\n");
  CHECK(changed("new\na\na\n", Changes{{1, "a", std::nullopt}}) ==
        "error: line 1 is no longer \"a\"");
  CHECK(changed("", Changes{{1, "a", std::nullopt}}) == "error: line 1 is no longer \"a\"");
}
