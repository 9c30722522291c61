// SPDX-License-Identifier: MIT
//
// Whatever a go.mod or go.work says: the lines that count lie in the text, and what they ask for is
// a release.
#include <algorithm>

#include "golang/go_mod.hpp"
#include "invariant.hpp"

using gov::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = gov::fuzz::text_of(data, size);
  const auto count = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  const gov::GoModLines lines = gov::scan_go_mod(text);
  for (const auto& line : {lines.go, lines.toolchain}) {
    if (line)
      require(line->number >= 1 && line->number <= count &&
              text.find(line->value) != std::string_view::npos);
  }
  const auto requirement = gov::requirement_of(lines);
  if (!requirement) return 0;
  const auto& decided = requirement->is_from_toolchain ? lines.toolchain : lines.go;
  require(decided.has_value() && decided->number == requirement->line);
  return 0;
}
