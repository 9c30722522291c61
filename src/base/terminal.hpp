// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/environment.hpp"

namespace gov {

/// What standard input, output and error are attached to, and what may be drawn there.
struct Terminal {
  bool input_is_terminal = false;
  bool output_is_terminal = false;
  bool error_is_terminal = false;
  bool may_color = false;   // NO_COLOR unset (no-color.org), TERM set and not "dumb"
  bool may_redraw = false;  // cursor movement: standard error is a terminal that is not dumb
  int columns = 80;         // of standard error
  std::optional<int> output_columns{};  // absent where standard output is no terminal

  [[nodiscard]] static Terminal detect(const Environment& environment);
};

}  // namespace gov
