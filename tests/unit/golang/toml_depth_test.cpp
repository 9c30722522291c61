// SPDX-License-Identifier: MIT
#include "golang/toml_depth.hpp"

#include <doctest/doctest.h>

TEST_CASE("toml depth: dots in strings and comments do not count") {
  struct Row {
    std::string_view text;
    std::size_t dots;
  };
  const Row rows[] = {
      {"", 0},
      {"a.b.c = 1\n[d.e]\n", 3},
      {"a = 'x.y' # z.z\nb.c = \"u\\\".v\"\n", 1},
      {"a = \"\"\"x.\n\\\"\"\"y.\"\"\"\nb.c = 1", 1},
      {"a = '''x.\n''y.''''\nb.c = 1", 1},
      {"a = \"\"\"x.\"\"\"\"\"\nb.c = 1", 1},
      {"\"a.b\".'c.d' = 1", 1},
      {"a = \"x.", 0},
      {"a = \"x.\\", 0},
      {"a = '''x.", 0},
      {"# x.", 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(gov::count_toml_dots(row.text) == row.dots);
  }
}
